extern alias library;
using System.Linq;
using ConvGen.Generator.Tests.Conformance;
using ConvGen.Generator.Tests.Interpreter;
using CsCheck;
using library::ConvGen;
using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Robustness;

/// <summary>Random kernels of random types under random options, compiled and compared with the reference over sizes and contents.</summary>
[Trait("Category", "Tooling")]
public sealed class RandomKernelTests(ITestOutputHelper output)
{
    private const int Count = 40;

    private static readonly Gen<Declaration> Any = Gen.Select(
        Gen.OneOf(RandomDeclarations.Integers, RandomDeclarations.Floats), Gen.Enum<Border>(), Gen.Int[0, 99], Gen.Int[0, 99], Gen.Enum<Form>(), Gen.Bool).Select(
        static (declaration, border, x, y, form, isConstant) =>
        {
            int columns = declaration.Rows[0].Split(' ').Length;
            return declaration with
            {
                Border = border,
                BorderValue = isConstant && border == Border.Constant ? 1 + (x / 2) : 0,
                AnchorX = x > 50 ? x % columns : null,
                AnchorY = y > 50 ? y % declaration.Rows.Count : null,
                Form = declaration.Rows.Count > 1 && form >= Form.Linear ? form - 2 : form,
                Notation = x % 2 == 0 ? Notation.RawString : Notation.Rows,
            };
        });

    [Fact]
    public void TheyAgreeWithTheReference() => Any.Array[Count].Sample(declarations => Walk.All(Subject.Compile(declarations), output), iter: 1, threads: 1);
}
