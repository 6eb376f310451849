using System;

namespace ConvGen.Benchmarks.Rows;

/// <summary>One kernel in the hands of every contestant, ready to be applied to images of any size.</summary>
internal interface IRow
{
    /// <summary>What the row is called: type, shape, size, such as <c>f32-dense-3</c>.</summary>
    string Name { get; }

    /// <summary>True for a filter of one row over a long signal; false for images.</summary>
    bool IsSignal { get; }

    /// <summary>Applies the generated method over whole windows to an image of zeros, several times: so that it is compiled.</summary>
    void Touch(int height, int width);

    /// <summary>Prepares every contestant for a size and checks what each computes. Dispose of the result before the next one.</summary>
    /// <exception cref="WrongResultException">A contestant's output is not what the reference says.</exception>
    IContest Prepare(int height, int width);
}

/// <summary>The contestants of one row and size; each delegate computes one whole output.</summary>
internal interface IContest : IDisposable
{
    /// <summary>The generated method with an output of the source's size.</summary>
    Action Bordered { get; }

    /// <summary>The generated method over whole windows.</summary>
    Action Valid { get; }

    /// <summary>Methods of one kernel each over whole windows, and a plain loop where their results become one; null for one kernel.</summary>
    Action? Alone => null;

    /// <summary>OpenCV with an output of the source's size and the same border.</summary>
    Action OpenCv { get; }

    /// <summary>The variants of Halide over whole windows; empty where it has none or is not built.</summary>
    Action[] Halide { get; }

    /// <summary>Copying as many bytes as the output has.</summary>
    Action Copy { get; }

    /// <summary>The multiply-adds of a floating output in the fewest passes known; 0 for integers.</summary>
    double MultiplyAdds { get; }

    /// <summary>The bytes of a floating element.</summary>
    int ElementBytes { get; }
}
