namespace ConvGen.Benchmarks.Sweep;

/// <summary>The numbers of the sweep: dense ones without structure, products of two rows, sparse ones.</summary>
internal static class SweepWeights
{
    public const string Dense1x3 = """
        -2  9 -5
        """;

    public const string Dense3x1 = """
         3
         7
        -7
        """;

    public const string Dense1x7 = """
        -9  7 -1  9 -2 -3  7
        """;

    public const string Dense7x1 = """
         9
         9
         7
         4
        -5
        -2
        -5
        """;

    public const string Dense1x15 = """
         8  4 -9 -7 -4 -8  1 -9 -1  7  4  5  4  6 -5
        """;

    public const string Dense15x1 = """
         3
        -6
        -8
        -5
         7
        -3
        -1
         5
         1
         5
         8
         4
         3
         9
         5
        """;

    public const string Dense2x2 = """
        -2  2
        -9 -1
        """;

    public const string Dense3x3 = """
        -4  2  9
        -6 -3 -1
         1 -6 -7
        """;

    public const string Dense3x5 = """
         7  7 -7  3 -7
         5 -5 -9  1  5
         5 -6 -8 -8  4
        """;

    public const string Dense5x3 = """
         2  9 -1
         8 -2 -8
         1 -9 -7
        -6  9 -8
        -3  5  1
        """;

    public const string Dense4x4 = """
        -1 -5 -8  2
         2  3 -5  4
         4  6  8  4
         9 -6  8 -1
        """;

    public const string Dense5x5 = """
         5 -2  1  5 -1
         8  1  9  2 -9
         5  2 -9  4 -5
        -8  2  6  3  3
        -1  7 -9 -8 -9
        """;

    public const string Dense3x7 = """
         3 -1  6  1  2 -4  3
        -4  2  3 -1  1  4 -6
        -9 -5  1  8 -2 -1 -2
        """;

    public const string Dense7x3 = """
         2 -4  5
        -6 -6  2
         2 -2  6
        -4 -7  2
        -3  6 -1
        -2 -6 -8
         8 -3  2
        """;

    public const string Dense6x6 = """
        -4 -1  2 -7  3 -5
         5  1  8 -1  6  3
         5  1  5  5 -8  5
        -5 -3 -9  7  8  5
         9 -2 -8  6  8  1
         9  2 -2 -7  1 -6
        """;

    public const string Dense7x7 = """
        -2 -8 -8  8 -3  5 -8
        -9  7 -6 -4  8  1 -2
        -9  8  9  5 -8 -6  2
        -5 -1  9  7 -8  3 -2
        -3 -6  9 -6 -4 -2 -1
        -5 -9  7  4 -8 -1 -2
        -1  8  8  5 -8  7  2
        """;

    public const string Dense9x9 = """
        -9 -8 -5 -8 -6 -8 -7  7 -8
        -7  8  8  7  2 -4  2 -7  3
         4  4  1  3 -1 -3  2  5 -6
        -5  9 -9  4 -7 -4 -8  3  6
         9  4 -8  5 -8  3  7  2  5
         5  6 -9 -2 -3  9 -1 -7  5
        -2  5 -5 -9  2  3  9 -1 -6
         6 -6  8  4 -6  2  9 -6 -9
         7 -5 -2  4 -8  8 -7 -6  4
        """;

    public const string Binomial3 = """
        1 2 1
        2 4 2
        1 2 1
        """;

    public const string Binomial5 = """
         1  4  6  4  1
         4 16 24 16  4
         6 24 36 24  6
         4 16 24 16  4
         1  4  6  4  1
        """;

    public const string Binomial7 = """
          1   6  15  20  15   6   1
          6  36  90 120  90  36   6
         15  90 225 300 225  90  15
         20 120 300 400 300 120  20
         15  90 225 300 225  90  15
          6  36  90 120  90  36   6
          1   6  15  20  15   6   1
        """;

    public const string Binomial9 = """
           1    8   28   56   70   56   28    8    1
           8   64  224  448  560  448  224   64    8
          28  224  784 1568 1960 1568  784  224   28
          56  448 1568 3136 3920 3136 1568  448   56
          70  560 1960 3920 4900 3920 1960  560   70
          56  448 1568 3136 3920 3136 1568  448   56
          28  224  784 1568 1960 1568  784  224   28
           8   64  224  448  560  448  224   64    8
           1    8   28   56   70   56   28    8    1
        """;

    public const string Cross5 = """
         0  0  3  0  0
         0  0 -2  0  0
         5  1  7 -4  2
         0  0  6  0  0
         0  0 -1  0  0
        """;

    public const string Ring7 = """
         0  0  1  2  1  0  0
         0  3  0  0  0  3  0
         1  0  0  0  0  0  1
         2  0  0 -5  0  0  2
         1  0  0  0  0  0  1
         0  3  0  0  0  3  0
         0  0  1  2  1  0  0
        """;

    public const string Product5 = """
          6  21  -9   3  18
         -2  -7   3  -1  -6
          8  28 -12   4  24
          4  14  -6   2  12
        -10 -35  15  -5 -30
        """;

    public const string Product9 = """
          3   1  -4   1   5  -9   2   6   5
         12   4 -16   4  20 -36   8  24  20
         -6  -2   8  -2 -10  18  -4 -12 -10
         21   7 -28   7  35 -63  14  42  35
          9   3 -12   3  15 -27   6  18  15
         15   5 -20   5  25 -45  10  30  25
        -18  -6  24  -6 -30  54 -12 -36 -30
          6   2  -8   2  10 -18   4  12  10
          3   1  -4   1   5  -9   2   6   5
        """;
}
