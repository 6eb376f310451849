extern alias generator;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Lowering;
using generator::ConvGen.Generator.Planning;
using Xunit;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>Expansion writes the definition down, zeros among it; order is its one promise.</summary>
public sealed class ExpandTapsTests
{
    [Fact]
    public void EveryTapOfEveryOutputIsOneMultiplyAdd()
    {
        Assert.Equal(new Operations(Loads: 9, Constants: 10, Multiplies: 9, Others: 1, Stores: 1), new Passes(Passes.Sobel).Operations);

        // Four rows of the source, three columns and vectors each; the starts, and a row of weights wherever a row of outputs meets one of the source.
        Assert.Equal(new Operations(Loads: 4 * 3 * 3, Constants: 6 + (6 * 3), Multiplies: 9 * 6, Others: 6, Stores: 6), new Passes(Passes.Sobel, rows: 2, vectors: 3).Operations);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    [InlineData(3, 4)]
    public void EveryOutputTakesItsTapsInRowMajorOrder(int rows, int vectors)
    {
        Tile tile = new Passes(Passes.Gaussian, rows, vectors).Tile;
        Dictionary<Value, Instruction> definitions = Definitions(tile);
        foreach (Instruction.Store store in tile.Body.OfType<Instruction.Store>())
        {
            // Walked from the result back to the start, so reversed.
            Value sum = ((Instruction.Finish)definitions[store.Operand]).Operand;
            Stack<(int Row, int Column)> taps = new();
            for (; definitions[sum] is Instruction.MultiplyAdd tap; sum = tap.Addend)
            {
                Instruction.Load load = (Instruction.Load)definitions[tap.Left];
                Assert.Equal(store.Vector, load.Vector);
                taps.Push((load.Row - store.Row, load.Column));
            }

            Assert.IsType<Instruction.Constant>(definitions[sum]);
            Assert.Equal(from row in Enumerable.Range(0, 5) from column in Enumerable.Range(0, 5) select (row, column), taps);
        }
    }

    [Fact]
    public void RowsOfTheSourceAreReadFromTopToBottom()
    {
        int[] rows = [.. new Passes(Passes.Gaussian, rows: 4).Tile.Body.OfType<Instruction.Load>().Select(static load => load.Row)];
        Assert.Equal(rows.Order(), rows);
        Assert.Equal(7, rows[^1]);
    }

    /// <summary>Rolling, a row of the source meets every row of the kernel, and each sum is handed on with one row more.</summary>
    [Fact]
    public void ARollingTileReadsARowOnceAndHandsItsSumsOn()
    {
        Tile tile = new Passes(Passes.Gaussian, vectors: 2, order: TapOrder.Rolling).Tile;
        Assert.Equal((4, 8), (tile.Lead, tile.Carried.Length));
        Assert.Equal(2 * 25, tile.Body.OfType<Instruction.MultiplyAdd>().Count());
        Assert.All(tile.Body.OfType<Instruction.Load>(), static load => Assert.Equal(0, load.Row));
        Dictionary<Value, Instruction> definitions = Definitions(tile);
        HashSet<Value> entries = [.. tile.Carried.Select(static carried => carried.Entry), .. tile.Carried.Select(static carried => carried.Initial)];
        foreach (Value next in tile.Carried.Select(static carried => carried.Next))
        {
            int taps = 0;
            Value sum = next;
            for (; !entries.Contains(sum) && definitions[sum] is Instruction.MultiplyAdd tap; sum = tap.Addend)
            {
                taps++;
            }

            Assert.Equal(5, taps);
        }
    }

    /// <summary>
    /// Of two vectors and five rows of the kernel the vectors' elements wait, and every weight is used up before the next is made.
    /// Of integers, whose multiples would wait as well, every element is used up before the next is read.
    /// </summary>
    [Theory]
    [InlineData("Single", false)]
    [InlineData("UInt16", true)]
    public void TheFewerOfElementsAndWeightsWait(string element, bool oneAfterTheOther)
    {
        ElementType type = System.Enum.Parse<ElementType>(element);
        Tile tile = new Passes(Specs.Create(type, type, [.. Enumerable.Range(0, 5).Select(static row => $"{(5 * row) + 3} {(5 * row) + 4} {(5 * row) + 5}")]), vectors: 2, order: TapOrder.Rolling).Tile;
        (Instruction.MultiplyAdd Tap, int Place)[] taps = [.. tile.Body.OfType<Instruction.MultiplyAdd>().Select(static (tap, place) => (tap, place))];
        Assert.All(
            taps.GroupBy(tap => oneAfterTheOther ? tap.Tap.Left : tap.Tap.Right),
            static shared => Assert.Equal(shared.Count(), shared.Max(static tap => tap.Place) - shared.Min(static tap => tap.Place) + 1));
    }

    /// <summary>A row of six factors or more is summed in two halves, so that no tap waits for more than half of the others; integers wait for nothing.</summary>
    [Theory]
    [InlineData("Single", "1 2 3 2 1", 5)]
    [InlineData("Single", "1 2 3 3 2 1", 3)]
    [InlineData("Single", "1 2 3 4 5 6 7 8 9", 5)]
    [InlineData("Double", "1 0 0 2 3 4 5 6 7 0 8", 6)]
    [InlineData("Byte", "1 2 3 4 5 6 7 8 9", 9)]
    public void ARowOfFloatsIsSummedInTwoHalves(string element, string row, int longest)
    {
        ElementType type = System.Enum.Parse<ElementType>(element);
        Passes passes = new(Specs.Create(type, type, row, row, row));
        ConvolutionPlan plan = passes.Plan with { Factors = passes.Facts.Factors };
        Tile tile = ExpandTaps.Expand(plan, new BodyPlan(TapOrder.Unrolled, Strategy.Separable, new TileShape(1, 1), Literals: 0, Registers: 0), new ValueFactory());
        Dictionary<Value, Instruction> definitions = Definitions(tile);
        Dictionary<Value, int> lengths = [];
        foreach (Instruction.MultiplyAdd tap in tile.Body.OfType<Instruction.MultiplyAdd>().Where(tap => definitions[tap.Left] is Instruction.Load))
        {
            lengths[tap.Result] = lengths.GetValueOrDefault(tap.Addend) + 1;
        }

        Assert.Equal(longest, lengths.Values.Max());
        Assert.Equal(3 * row.Split(' ').Length, lengths.Count);
    }

    [Fact]
    public void ALargeKernelIsALoopThatCarriesEverySum()
    {
        Tile tile = new Passes(Specs.Create(ElementType.Single, ElementType.Single, string.Join(' ', Enumerable.Range(1, 300))), vectors: 8, order: TapOrder.TapLoop).Tile;
        Instruction.TapLoop loop = Assert.Single(tile.Body.OfType<Instruction.TapLoop>());
        Assert.Equal(8, loop.Carried.Length);
        Assert.Single(loop.Body.OfType<Instruction.TapWeight>());
        Assert.Equal(Enumerable.Range(0, 8), loop.Body.OfType<Instruction.TapLoad>().Select(static load => load.Vector));
        Assert.Equal(8, loop.Body.OfType<Instruction.MultiplyAdd>().Count());
        Assert.Empty(tile.Body.OfType<Instruction.Load>());
    }

    /// <summary>Every batch of every phase is a chain of dot products in halves from its start to one sum of halves.</summary>
    [Theory]
    [InlineData(9, TapOrder.Unrolled)]
    [InlineData(9, TapOrder.Rolling)]
    [InlineData(60, TapOrder.Unrolled)]
    public void ABatchIsSummedInHalvesAndAddedOnce(int largest, object order)
    {
        KernelFacts facts = Specs.Create(ElementType.Byte, ElementType.Int16, [.. Enumerable.Range(0, 6).Select(row => string.Join(' ', Enumerable.Range(0, 5).Select(column => (((row * row * 7) + (column * 5)) % largest) + 1)))]).Analyze();
        SumPlan sums = new(facts);
        BodyPlan body = sums.Costs.Of((TapOrder)order, Strategy.Dot, new TileShape(1, 1), inHalves: true).Body;
        ConvolutionPlan plan = sums.Plan(new TilePlan(body, body), []);
        Tile tile = ExpandTaps.Expand(plan, body, new ValueFactory());
        Dictionary<Value, Instruction> definitions = Definitions(tile);
        HashSet<Value> starts = [.. tile.Carried.Select(static carried => carried.Entry)];
        Instruction.Unary[] ends = [.. tile.Body.OfType<Instruction.Unary>().Where(static unary => unary.Operation == UnaryOperation.SumHalves)];
        Assert.Equal(4 * body.Batches.Length, ends.Length);
        Assert.Equal(4 * 6 * body.Packed!.Offsets.Length, tile.Body.OfType<Instruction.Dot>().Count(static dot => dot.InHalves));
        foreach (Instruction.Unary end in ends)
        {
            int dots = 0;
            Value half = end.Operand;
            for (; definitions.TryGetValue(half, out Instruction? made) && made is Instruction.Dot dot; half = dot.Addend)
            {
                dots++;
            }

            Assert.True(starts.Contains(half) || definitions[half] is Instruction.Constant);
            Assert.Contains(dots, starts.Count > 0 ? [body.Packed.Offsets.Length] : body.Batches.Select((batch, place) => batch.End - (place == 0 ? 0 : body.Batches[place - 1].End)));
        }
    }

    private static Dictionary<Value, Instruction> Definitions(Tile tile) =>
        tile.Body.SelectMany(static instruction => instruction.Results().Select(result => (result, instruction))).ToDictionary(static pair => pair.result, static pair => pair.instruction);
}
