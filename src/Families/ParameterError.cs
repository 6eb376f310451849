namespace ConvGen;

/// <summary>The first thing that is wrong with the parameters of a kernel family.</summary>
/// <param name="Parameter">The name of the property that holds the parameter.</param>
/// <param name="Message">What is wrong with it and how to put it right: the end of a sentence that begins with the parameter.</param>
internal sealed record ParameterError(string Parameter, string Message);
