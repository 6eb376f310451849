using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace ConvGen.Tests.Families;

/// <summary>Attributes from text such as <c>image Gaussian 1.5 Radius=3</c>, as the tables of the tests hold them.</summary>
internal static class FamilyText
{
    /// <summary>Creates the attribute and its kernels.</summary>
    public static IReadOnlyList<Kernel> ToKernels(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Create(string.Join(' ', parts[1..])).ToKernels(isSignal: parts[0] == "signal");
    }

    /// <summary>Creates the attribute: its name, the arguments of its constructor, then its properties.</summary>
    public static KernelFamilyAttribute Create(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Type type = typeof(Kernel).Assembly.GetType($"ConvGen.{parts[0]}Attribute", throwOnError: true)!;
        ConstructorInfo constructor = type.GetConstructors().Single();
        string[] given = [.. parts[1..].Where(static part => !part.Contains('=', StringComparison.Ordinal))];
        KernelFamilyAttribute family = (KernelFamilyAttribute)constructor.Invoke([.. constructor.GetParameters()
            .Select((parameter, index) => index < given.Length ? Convert(given[index], parameter.ParameterType) : parameter.DefaultValue)]);
        foreach (string[] property in parts[(1 + given.Length)..].Select(static part => part.Split('=')))
        {
            PropertyInfo target = type.GetProperty(property[0])!;
            target.SetValue(family, Convert(property[1], target.PropertyType));
        }

        return family;
    }

    private static object Convert(string text, Type type) =>
        type.IsEnum ? Enum.Parse(type, text) : System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
}
