using System.Globalization;
using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>Reads and writes faults as JSON.</summary>
internal static class FaultJson
{
    private static readonly Dictionary<string, FaultKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["drop_request"] = FaultKind.DropRequest,
        ["drop_response"] = FaultKind.DropResponse,
        ["delay"] = FaultKind.Delay,
        ["status"] = FaultKind.Status,
        ["cut_body"] = FaultKind.CutBody,
        ["garbage_body"] = FaultKind.GarbageBody,
        ["huge_body"] = FaultKind.HugeBody,
        ["fail_task"] = FaultKind.FailTask,
        ["cancel_task"] = FaultKind.CancelTask,
    };

    private static readonly Dictionary<string, FaultTarget> s_targets = new(StringComparer.Ordinal)
    {
        ["submit"] = FaultTarget.Submit,
        ["get"] = FaultTarget.Get,
        ["events"] = FaultTarget.Events,
        ["output"] = FaultTarget.Output,
    };

    /// <summary>Reads a fault.</summary>
    /// <exception cref="InvalidDataException">The body is not a fault; the message says why.</exception>
    public static EmulatorFault Read(JsonElement body)
    {
        var members = new BodyMembers(body);
        FaultKind kind = Choose("fault", members.Text("fault"), s_kinds) ?? throw new InvalidDataException("'fault' says what goes wrong: " + Names(s_kinds) + ".");
        var fault = new EmulatorFault(kind)
        {
            On = Choose("on", members.Text("on"), s_targets) ?? FaultTarget.Submit,
            Times = members.Whole("times"),
            Probability = members.Number("probability") ?? 1,
            Delay = members.Time("delay"),
            Status = members.Whole("status") ?? StatusCodes.Status500InternalServerError,
            RetryAfter = members.Text("retry_after"),
            Model = members.Text("model"),
        };
        members.RequireAllRead();
        return fault;
    }

    public static void Write(Utf8JsonWriter writer, ActiveFault active)
    {
        EmulatorFault fault = active.Fault;
        writer.WriteNumber("id", active.Id);
        writer.WriteString("fault", s_kinds.Single(pair => pair.Value == fault.Kind).Key);
        writer.WriteString("on", s_targets.Single(pair => pair.Value == fault.On).Key);
        if (fault.Times is { } times)
        {
            writer.WriteNumber("times", times);
        }

        writer.WriteNumber("probability", fault.Probability);
        if (fault.Wait > TimeSpan.Zero)
        {
            writer.WriteString("delay", fault.Wait.ToString("c", CultureInfo.InvariantCulture));
        }

        if (fault.Kind == FaultKind.Status)
        {
            writer.WriteNumber("status", fault.Status);
        }

        if (fault.RetryAfter is { } after)
        {
            writer.WriteString("retry_after", after);
        }

        if (fault.Model is { } model)
        {
            writer.WriteString("model", model);
        }

        writer.WriteNumber("hits", active.Hits);
    }

    private static T? Choose<T>(string member, string? name, Dictionary<string, T> known)
        where T : struct =>
        name is null ? null : known.TryGetValue(name, out T value) ? value : throw new InvalidDataException($"'{member}' is one of {Names(known)}.");

    private static string Names<T>(Dictionary<string, T> known) => string.Join(", ", known.Keys);
}
