using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>Reopens the namespace and the types around a method.</summary>
internal static class ContainerWriter
{
    /// <summary>Opens one block each; disposing the result closes them all.</summary>
    public static IDisposable OpenContainers(this SourceWriter writer, TypeHierarchy containers)
    {
        Stack<IDisposable> blocks = new();
        if (containers.Namespace.Length > 0)
        {
            blocks.Push(writer.Block("namespace " + containers.Namespace));
        }

        foreach (ContainerSpec type in containers.Types)
        {
            string parameters = type.TypeParameters.Count == 0 ? string.Empty : $"<{string.Join(", ", type.TypeParameters)}>";
            blocks.Push(writer.Block($"{(type.IsUnsafe ? "unsafe " : string.Empty)}partial {type.Keyword} {Identifier.Escape(type.Name)}{parameters}"));
        }

        return new Closing(blocks);
    }

    private sealed class Closing(Stack<IDisposable> blocks) : IDisposable
    {
        public void Dispose()
        {
            while (blocks.Count > 0)
            {
                blocks.Pop().Dispose();
            }
        }
    }
}
