extern alias generator;
using generator::ConvGen.Generator.Emission;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>Indentation, line ends and blank lines.</summary>
public sealed class SourceWriterTests
{
    [Fact]
    public void BlocksIndentAndBlankLinesStayEmpty()
    {
        SourceWriter writer = new();
        using (writer.Block("class C"))
        {
            writer.Line("int a;\r\n\r\nint b;");
            using (writer.Indent())
            {
                writer.Line("= 1;");
            }

            writer.Line();
        }

        Assert.Equal("class C\n{\n    int a;\n\n    int b;\n        = 1;\n\n}\n", writer.ToString());
    }
}
