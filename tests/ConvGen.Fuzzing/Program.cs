using System;
using System.Collections.Generic;
using System.IO;
using ConvGen.Fuzzing;
using SharpFuzz;

// Usage: ConvGen.Fuzzing <target>            under AFL++, which gives the input
//        ConvGen.Fuzzing <target> <file>...  runs inputs again, such as a crash that was found
Dictionary<string, Action<byte[]>> targets = new()
{
    ["text"] = TextTarget.Run,
    ["weight"] = WeightTarget.Run,
    ["arithmetic"] = ArithmeticTarget.Run,
};
if (args.Length == 0 || !targets.TryGetValue(args[0], out Action<byte[]>? target))
{
    Console.Error.WriteLine($"Name a target: {string.Join(", ", targets.Keys)}.");
    return 2;
}

foreach (string file in args[1..])
{
    target(File.ReadAllBytes(file));
    Console.WriteLine($"{file}: nothing found.");
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using MemoryStream input = new();
        stream.CopyTo(input);
        target(input.ToArray());
    });
}

return 0;
