using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The endpoints <c>/emulator/clock</c>.</summary>
internal sealed class ClockEndpoint(EmulatorClock clock)
{
    public Task GetAsync(HttpContext http) => State().SendAsync(http);

    public Task PutAsync(HttpContext http) => ControlEndpoint.WithObjectAsync(http, Change);

    private ApiResponse Change(JsonElement body)
    {
        var members = new BodyMembers(body);
        DateTimeOffset? now = members.Moment("now");
        TimeSpan? advance = members.Time("advance");
        bool? isFrozen = members.Flag("frozen");
        members.RequireAllRead();
        if (advance < TimeSpan.Zero)
        {
            throw new InvalidDataException("'advance' is zero or more.");
        }

        clock.Change(advance, now, isFrozen);
        return State();
    }

    private ApiResponse State() => ApiResponse.Of(writer =>
    {
        writer.WriteString("now", TimeText.Of(clock.Now));
        writer.WriteBoolean("frozen", clock.IsFrozen);
    });
}
