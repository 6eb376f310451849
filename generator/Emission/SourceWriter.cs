using System;
using System.Text;

namespace ConvGen.Generator.Emission;

/// <summary>
/// Writes indented C# with <c>\n</c> line ends. It takes text only, so a number cannot get in through the host's culture.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line, or several from a raw string, each at the current indentation; empty lines stay empty.</summary>
    public void Line(string text = "")
    {
        if (text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0)
        {
            Indented(text);
            return;
        }

        foreach (string line in text.Replace("\r", string.Empty).Split('\n'))
        {
            Indented(line);
        }
    }

    private void Indented(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes a head and an opening brace; disposing the result writes the closing one.</summary>
    public IDisposable Block(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        return new BlockEnd(this);
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public IDisposable Indent()
    {
        _depth++;
        return new IndentEnd(this);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private sealed class BlockEnd(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }

    private sealed class IndentEnd(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer._depth--;
    }
}
