using System.Globalization;
using System.Net;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Sources.Http;

/// <summary>Says what a status means for who asked.</summary>
internal static class StatusFailure
{
    public static ToolFailure Of(Uri address, HttpResponseMessage response, WebRequestOptions options) => response.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new ToolFailure($"{address} is not there (status {(int)response.StatusCode})", "is the name of the model right?"),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when options is { KeyVariable: { } variable, Authorization: null } => new ToolFailure($"{address} asks for a key (status {(int)response.StatusCode})", $"put it into the environment variable {variable}"),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when options.KeyVariable is { } variable => new ToolFailure($"{address} refuses the key (status {(int)response.StatusCode})", $"it is the one of the environment variable {variable}"),
        HttpStatusCode.TooManyRequests => new ToolFailure($"{address} is asked too often (status 429){After(response)}"),
        >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new ToolFailure($"{address} leads on to '{response.Headers.Location}' (status {(int)response.StatusCode}), which is not followed", "name the address that it leads to"),
        var status => new ToolFailure(string.Create(CultureInfo.InvariantCulture, $"{address} answers with status {(int)status}{(response.ReasonPhrase is { Length: > 0 } reason ? " " + reason : "")}")),
    };

    private static string After(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delay } => string.Create(CultureInfo.InvariantCulture, $", and asks to wait {delay.TotalSeconds:0} s"),
        { Date: { } time } => string.Create(CultureInfo.InvariantCulture, $", and asks to wait until {time:R}"),
        _ => "",
    };
}
