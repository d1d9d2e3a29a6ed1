using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaGen.AspNetCore.Bodies;

/// <summary>The answer to a body that is refused: a validation problem.</summary>
/// <param name="violations">What is wrong with the body; at least one.</param>
internal sealed class BodyProblem(IReadOnlyList<ConstraintViolation> violations)
{
    private const string BadRequestType = "https://tools.ietf.org/html/rfc9110#section-15.5.1";
    private const string ContentType = "application/problem+json";

    private readonly Dictionary<string, string[]> _errors = violations
        .GroupBy(static violation => violation.Pointer, static violation => violation.Message, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Adds errors of other parts of the request.</summary>
    public void Add(string key, IEnumerable<string> messages) => _errors[key] = _errors.TryGetValue(key, out string[]? present) ? [.. present.Union(messages)] : [.. messages];

    /// <summary>Writes the response.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var problem = new HttpValidationProblemDetails(_errors) { Status = StatusCodes.Status400BadRequest, Type = BadRequestType };
        problem.Extensions["violations"] = ViolationList();
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem }).ConfigureAwait(false))
        {
            return;
        }

        // No service, or none of its writers for what the client accepts. By hand, so that no serializer has to know the type.
        context.Response.ContentType = ContentType;
        await context.Response.BodyWriter.WriteAsync(Json(writer => WriteProblem(writer, problem)), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The violations as a JSON value, which every serializer can write.</summary>
    private JsonElement ViolationList()
    {
        using JsonDocument document = JsonDocument.Parse(Json(writer =>
        {
            writer.WriteStartArray();
            foreach (ConstraintViolation violation in violations)
            {
                writer.WriteStartObject();
                writer.WriteString("pointer", violation.Pointer);
                writer.WriteString("keyword", violation.Keyword);
                writer.WriteString("message", violation.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }));
        return document.RootElement.Clone();
    }

    private static void WriteProblem(Utf8JsonWriter writer, HttpValidationProblemDetails problem)
    {
        writer.WriteStartObject();
        writer.WriteString("type", problem.Type);
        writer.WriteString("title", problem.Title);
        writer.WriteNumber("status", StatusCodes.Status400BadRequest);
        writer.WriteStartObject("errors");
        foreach ((string key, string[] messages) in problem.Errors)
        {
            writer.WriteStartArray(key);
            Array.ForEach(messages, writer.WriteStringValue);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WritePropertyName("violations");
        ((JsonElement)problem.Extensions["violations"]!).WriteTo(writer);
        writer.WriteEndObject();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
