using System.IO;
using System.Linq;
using ScottPlot;

namespace Samples.Signal1D;

/// <summary>Plots the signal with what the filters make of it, and the slope below.</summary>
internal static class Drawing
{
    /// <summary>Writes a PNG.</summary>
    public static void Write(double[] signal, double[] smooth, double[] lowPass, double[] slope, FileInfo file)
    {
        // Without a font of the system's the plots have no words.
        if (FeatureMaps.Fonts.FindFile() is string font)
        {
            Fonts.AddFontFile("Plot", font);
            Fonts.AddFontFile("Plot", font, bold: true, italic: false);
            Fonts.Default = "Plot";
        }

        double[] seconds = [.. Enumerable.Range(0, signal.Length).Select(static i => (double)i / Signal.Rate)];
        Multiplot sheet = new();
        sheet.AddPlots(2);

        Plot values = sheet.GetPlot(0);
        Add(values, seconds, signal, "signal", Color.FromHex("#C9CED6"), 1);
        Add(values, seconds, lowPass, "windowed sinc, 81 taps", Color.FromHex("#D9822B"), 2);
        Add(values, seconds, smooth, "Savitzky–Golay, 31 samples", Color.FromHex("#1F5FBF"), 2);
        values.Title("Smoothing");
        values.YLabel("value");
        values.ShowLegend(Alignment.LowerLeft);

        Plot slopes = sheet.GetPlot(1);
        Add(slopes, seconds, slope, "Savitzky–Golay, first derivative", Color.FromHex("#1F5FBF"), 2);
        slopes.Add.HorizontalLine(0, width: 1, color: Color.FromHex("#6A7078"));
        slopes.Title("Slope");
        slopes.XLabel("seconds");
        slopes.YLabel("value per second");

        sheet.SavePng(file.FullName, width: 1100, height: 760);
    }

    private static void Add(Plot plot, double[] x, double[] y, string name, Color color, float width)
    {
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(x, y, color);
        line.LineWidth = width;
        line.LegendText = name;
    }
}
