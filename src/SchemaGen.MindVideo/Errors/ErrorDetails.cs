using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// The error that the body of a response describes. The platform's page does not show one, so the common shapes are understood: <c>{"error": {"code", "message"}}</c>, <c>{"error": "..."}</c>, <c>{"code", "message"}</c>,
/// <c>{"detail": ...}</c>, and problem details (RFC 9457).
/// </summary>
internal readonly record struct ErrorDetails(string? Code, string? Message, IReadOnlyList<ConstraintViolation> Violations)
{
    public static ErrorDetails Read(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            return new ErrorDetails(null, null, []);
        }

        JsonElement error = body;
        if (body.TryGetProperty("error", out JsonElement inner))
        {
            if (inner.ValueKind is JsonValueKind.Object)
            {
                error = inner;
            }
            else if (inner.ValueKind is JsonValueKind.String)
            {
                string text = ServerText.OneLine(inner.GetString()!);
                string? message = TextOf(body, "message", "error_description", "detail");
                return message is null ? new ErrorDetails(TextOf(body, "code"), text, ReadViolations(body)) : new ErrorDetails(text, message, ReadViolations(body));
            }
        }

        return new ErrorDetails(TextOf(error, "code", "type"), TextOf(error, "message", "detail", "title"), ReadViolations(error));
    }

    private static string? TextOf(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return ServerText.OneLine(value.ToString());
            }
        }

        return null;
    }

    private static List<ConstraintViolation> ReadViolations(JsonElement error)
    {
        foreach (string name in (ReadOnlySpan<string>)["violations", "errors", "detail"])
        {
            if (!error.TryGetProperty(name, out JsonElement list) || list.ValueKind is not JsonValueKind.Array)
            {
                continue;
            }

            var violations = new List<ConstraintViolation>();
            foreach (JsonElement item in list.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.String)
                {
                    violations.Add(new ConstraintViolation("", "", ServerText.OneLine(item.GetString()!)));
                }
                else if (item.ValueKind is JsonValueKind.Object && TextOf(item, "message", "msg", "detail") is { } message)
                {
                    violations.Add(new ConstraintViolation(TextOf(item, "pointer", "path", "field") ?? "", TextOf(item, "keyword", "type", "code") ?? "", message));
                }
            }

            return violations;
        }

        return [];
    }
}
