using System;
using System.Collections.Generic;
using System.Threading;
using Xunit.Abstractions;

namespace ConvGen.Emulated;

/// <summary>Listens to the test framework: keeps what it finds, counts what passes, prints what fails and what tests print.</summary>
internal sealed class Messages : Xunit.LongLivedMarshalByRefObject, IMessageSink
{
    private readonly ManualResetEventSlim _finished = new();

    /// <summary>The tests that were found.</summary>
    public List<ITestCase> Cases { get; } = [];

    /// <summary>How many passed.</summary>
    public int Passed { get; private set; }

    /// <summary>How many failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Waits for the end of what was begun.</summary>
    public void Wait() => _finished.Wait();

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (Cases)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    Cases.Add(found.TestCase);
                    break;
                case ITestPassed passed:
                    Passed++;
                    Console.WriteLine(FormattableString.Invariant($"  {passed.ExecutionTime,7:F1} s  {passed.Test.DisplayName}"));
                    Print(passed.Output);
                    break;
                case ITestFailed failed:
                    Failed++;
                    Console.WriteLine($"  FAILED   {failed.Test.DisplayName}\n{string.Join("\n", failed.Messages)}\n{string.Join("\n", failed.StackTraces)}");
                    Print(failed.Output);
                    break;
                case IErrorMessage error:
                    Failed++;
                    Console.WriteLine($"  FAILED   {string.Join("\n", error.Messages)}");
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    _finished.Set();
                    break;
            }
        }

        return true;
    }

    private static void Print(string output)
    {
        if (!string.IsNullOrWhiteSpace(output))
        {
            Console.WriteLine("             " + output.Trim().ReplaceLineEndings("\n             "));
        }
    }
}
