using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SchemaGen.MindVideo.Emulator.Http;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The endpoints <c>/emulator/keys</c>, which stand for the dashboard of the platform.</summary>
internal sealed class KeysEndpoint(EmulatorKeys keys)
{
    private const string Keys = "/emulator/keys/";

    public Task GetAsync(HttpContext http) => ApiResponse.Of(writer =>
    {
        writer.WriteStartArray("keys");
        foreach ((string key, bool isDisabled) in keys.All)
        {
            writer.WriteStartObject();
            Write(writer, key, isDisabled);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }).SendAsync(http);

    public Task PostAsync(HttpContext http) => ControlEndpoint.WithObjectAsync(http, body =>
    {
        var members = new BodyMembers(body);
        string? wanted = members.Text("key");
        members.RequireAllRead();
        string key = keys.Create(wanted);
        return ApiResponse.Of(writer => Write(writer, key, isDisabled: false), StatusCodes.Status201Created);
    });

    public Task PatchAsync(HttpContext http) => ControlEndpoint.WithObjectAsync(http, body =>
    {
        var members = new BodyMembers(body);
        bool isDisabled = members.Flag("disabled") ?? throw new InvalidDataException("'disabled' is true or false.");
        members.RequireAllRead();
        string key = KeyOf(http);
        return (isDisabled ? keys.Disable(key) : keys.Enable(key)) ? ApiResponse.Of(writer => Write(writer, key, isDisabled)) : Unknown(http);
    });

    public Task DeleteAsync(HttpContext http) => (keys.Delete(KeyOf(http)) ? ApiResponse.Nothing : Unknown(http)).SendAsync(http);

    /// <summary>Returns the key of the path. The path of the server has <c>/</c> and <c>%2F</c> decoded half, so it is read as the client sent it.</summary>
    private static string KeyOf(HttpContext http)
    {
        string target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int start = target.IndexOf(Keys, StringComparison.OrdinalIgnoreCase) + Keys.Length;
        int end = target.IndexOf('?', start);
        return Uri.UnescapeDataString(end < 0 ? target[start..] : target[start..end]);
    }

    private static ApiResponse Unknown(HttpContext http) => ControlEndpoint.NotFound(http, "There is no such API key.");

    private static void Write(Utf8JsonWriter writer, string key, bool isDisabled)
    {
        writer.WriteString("key", key);
        writer.WriteBoolean("disabled", isDisabled);
    }
}
