using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>Listens to the runtime for the names of the methods that it compiles.</summary>
internal sealed class CompiledMethods : EventListener
{
    /// <summary>The keyword of the runtime's events about compiled methods.</summary>
    private const EventKeywords JitKeyword = (EventKeywords)0x10;

    // The base constructor already calls OnEventSourceCreated.
    private readonly ConcurrentQueue<string> _names = new();

    public void Print()
    {
        foreach (string name in _names.ToArray())
        {
            Console.WriteLine(name);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JitKeyword);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is { } name && name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) && _names is { } names)
        {
            names.Enqueue($"{eventData.Payload![6]}.{eventData.Payload[7]} {eventData.Payload[8]}");
        }
    }
}
