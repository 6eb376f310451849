using CsCheck;

namespace ConvGen.Generator.Tests.Robustness;

/// <summary>One of some texts, each as likely as the others.</summary>
internal static class Choice
{
    public static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
