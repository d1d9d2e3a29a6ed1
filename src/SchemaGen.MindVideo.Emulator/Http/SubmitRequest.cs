using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Validation;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>A well-formed submit: a model and an input, neither of which has been validated.</summary>
/// <param name="Model">The slug.</param>
/// <param name="Input">The input.</param>
/// <param name="IdempotencyKey">The key, if any.</param>
/// <param name="Fingerprint">The hash of model and input.</param>
internal sealed record SubmitRequest(string Model, JsonElement Input, string? IdempotencyKey, byte[] Fingerprint)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 255;

    private static readonly string[] s_members = ["model", "input"];

    /// <summary>Reads the request; or returns the refusal.</summary>
    public static (SubmitRequest? Request, ApiResponse? Refusal) Read(HttpContext http, JsonElement body)
    {
        string?[] keys = [.. http.Request.Headers[KeyHeader]];
        if (keys.Length > 1 || (keys is [{ } only] && !IsKey(only)))
        {
            return (null, ApiResponse.Error(http, StatusCodes.Status400BadRequest, "invalid_idempotency_key", "An Idempotency-Key is 1 to 255 printable ASCII characters."));
        }

        try
        {
            InputViolations violations = InputViolations.Of(Check(body));
            if (violations.First.Count > 0)
            {
                return (null, ApiResponse.Error(
                    http, StatusCodes.Status400BadRequest, "invalid_request", "The body is an object with the members 'model', a text, and 'input', an object. " + violations.First[0].Message, violations));
            }

            string model = body.GetProperty("model").GetString()!;
            JsonElement input = body.GetProperty("input");
            return (new SubmitRequest(model, input, keys.FirstOrDefault(), JsonFingerprint.Compute(model, input)), null);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is allowed by the grammar of JSON, but is not valid Unicode.
            return (null, RequestBody.Invalid(http, "A text of the body has half of a surrogate pair."));
        }
    }

    private static bool IsKey(string text) => text.Length is > 0 and <= LongestKey && text.All(static c => c is >= ' ' and <= '~');

    private static IEnumerable<InputViolation> Check(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            yield return new InputViolation("", "type", "The body is no object.");
            yield break;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty member in body.EnumerateObject())
        {
            string name = member.Name;
            if (!seen.Add(name))
            {
                yield return At(name, "json", "is given twice.");
            }
            else if (name is not ("model" or "input"))
            {
                yield return At(name, "additionalProperties", "is none that a request has.");
            }
            else if (member.Value.ValueKind != (name == "model" ? JsonValueKind.String : JsonValueKind.Object))
            {
                yield return At(name, "type", "has the wrong type.");
            }
        }

        foreach (string name in s_members.Where(name => !seen.Contains(name)))
        {
            yield return At(name, "required", "is missing.");
        }
    }

    private static InputViolation At(string name, string keyword, string predicate) =>
        new(JsonPointers.Of([name]), keyword, $"The member '{JsonPointers.Shown([name])}' {predicate}");
}
