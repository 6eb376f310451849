namespace ConvGen;

/// <summary>What is applied to the result of each kernel after its scale and offset, before anything else. Values are only ever added.</summary>
public enum Activation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Negative results become 0.</summary>
    Relu,

    /// <summary>The absolute value.</summary>
    Abs,

    /// <summary>The square.</summary>
    Square,
}
