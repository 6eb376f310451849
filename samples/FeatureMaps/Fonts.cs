using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>
/// Finds a typeface among the font files of the system. SkiaSharp's dependency-free Linux build knows no fonts of its own,
/// so all systems are treated alike: by looking where they keep the files.
/// </summary>
internal static class Fonts
{
    // Plain sans-serif faces that the common systems bring along, best first; any other font with the glyphs will do.
    private static readonly string[] Preferred =
    [
        "segoeui.ttf", "HelveticaNeue.ttc", "Helvetica.ttc", "NotoSans-Regular.ttf", "OpenSans-Regular.ttf",
        "LiberationSans-Regular.ttf", "DejaVuSans.ttf", "Arial.ttf", "Verdana.ttf",
    ];

    /// <summary>A typeface that can write the captions, or null where the system has no font files.</summary>
    public static SKTypeface? Find() => FindFile() is string file ? SKTypeface.FromFile(file) : null;

    // The cast puts names that are not in the list, index -1, last.
    /// <summary>The file of that typeface, or null.</summary>
    public static string? FindFile() => Files()
        .OrderBy(file => (uint)Array.FindIndex(Preferred, name => name.Equals(Path.GetFileName(file), StringComparison.OrdinalIgnoreCase)))
        .ThenBy(file => file, StringComparer.Ordinal)
        .FirstOrDefault(CanWrite);

    private static bool CanWrite(string file)
    {
        using SKTypeface? typeface = SKTypeface.FromFile(file);
        if (typeface is null)
        {
            return false;
        }

        using SKFont font = new(typeface);
        return font.ContainsGlyphs("Az09-×…≤");
    }

    private static IEnumerable<string> Files()
    {
        EnumerationOptions everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return Folders()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", everywhere))
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".ttc" or ".otf");
    }

    private static IEnumerable<string> Folders()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)];
        }

        if (OperatingSystem.IsMacOS())
        {
            return ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")];
        }

        string shared = Environment.GetEnvironmentVariable("XDG_DATA_DIRS") is { Length: > 0 } folders ? folders : "/usr/local/share:/usr/share";
        return [.. shared.Split(':').Select(folder => Path.Combine(folder, "fonts")), Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts")];
    }
}
