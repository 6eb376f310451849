using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using ConvGen.Emulated;
using Xunit.Abstractions;
using Xunit.Sdk;

// Usage: ConvGen.Emulated <assembly> <prefix of the full names of tests>...
string[] prefixes = args[1..];
Console.WriteLine(
    $"{RuntimeInformation.ProcessArchitecture}, NEON {AdvSimd.IsSupported}, dot products {Dp.IsSupported}, "
    + $"vectors of 128 bits {Vector128.IsHardwareAccelerated}, of 256 {Vector256.IsHardwareAccelerated}, of 512 {Vector512.IsHardwareAccelerated}");

Assembly assembly = Assembly.Load(args[0]);
using XunitTestFramework framework = new(new Messages());
Options options = new();

Messages discovered = new();
using ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
discoverer.Find(includeSourceInformation: false, discovered, options);
discovered.Wait();
IReadOnlyList<ITestCase> cases = [.. discovered.Cases.Where(test => prefixes.Length == 0 || prefixes.Any(prefix => $"{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}".StartsWith(prefix, StringComparison.Ordinal)))];

Messages run = new();
using ITestFrameworkExecutor executor = framework.GetExecutor(assembly.GetName());
executor.RunTests(cases, run, options);
run.Wait();
Console.WriteLine($"{args[0]}: {run.Passed} passed, {run.Failed} failed.");
return run.Failed == 0 && run.Passed > 0 ? 0 : 1;
