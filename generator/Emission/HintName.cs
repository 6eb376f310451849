using System;
using System.Linq;
using System.Text;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>The names that differ from method to method: that of the generated file, readable and made of characters every host accepts, and that of the namespace in it.</summary>
internal static class HintName
{
    /// <summary><c>Namespace.Type.Method-1a2b3c4d.g.cs</c>; the hash covers the exact signature, because hosts compare names without case.</summary>
    public static string Of(MethodSpec method) => Of(method.Containers, method.Name, Signature(method));

    /// <summary>The name for a method with one kernel.</summary>
    public static string Of(KernelSpec spec) => Of(spec.Method);

    /// <summary>The name for a declaration with an error.</summary>
    public static string Of(BrokenSpec spec) => Of(spec.Containers, spec.Name, spec.Declaration);

    /// <summary>
    /// <c>ConvGen.Generated.Method_1a2b3c4d</c>, where the file's own types live. It stands for <c>file</c> in front of each of
    /// them, for which the compiler hashes the file's path at every look-up of a name: a fifth of its time.
    /// </summary>
    public static string NamespaceOf(MethodSpec method) =>
        $"ConvGen.Generated.{method.Name}_{Hash(Readable(method.Containers, method.Name), Signature(method))}";

    private static string Of(TypeHierarchy containers, string method, string signature)
    {
        string readable = Readable(containers, method);
        return $"{Sanitize(readable)}-{Hash(readable, signature)}.g.cs";
    }

    private static string Signature(MethodSpec method) => string.Join(",", method.Parameters.Select(static parameter => parameter.Type));

    private static string Readable(TypeHierarchy containers, string method)
    {
        string types = string.Join(".", containers.Types.Select(static type => type.TypeParameters.Count == 0 ? type.Name : $"{type.Name}`{Text.Of(type.TypeParameters.Count)}"));
        return string.Join(".", new[] { containers.Namespace.Replace("@", string.Empty), types, method }.Where(static part => part.Length > 0));
    }

    private static string Sanitize(string name)
    {
        StringBuilder sanitized = new(name.Length);
        foreach (char character in name)
        {
            bool isAccepted = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '`';
            sanitized.Append(isAccepted ? character : '_');
        }

        return sanitized.ToString();
    }

    /// <summary>FNV-1a over the UTF-16 code units: the same on every host, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static string Hash(string readable, string signature)
    {
        uint hash = 2166136261;
        foreach (char character in $"{readable}({signature})")
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
