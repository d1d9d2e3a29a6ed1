using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.AspNetCore.Bodies;

/// <summary>Finds all that is wrong with a body that the serializer refused. The serializer itself stops at the first record.</summary>
internal static class BodyFaults
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> s_collecting = [];

    /// <summary>What the records that are read on this thread break, and where they begin.</summary>
    [ThreadStatic]
    private static List<(long Offset, IReadOnlyList<ConstraintViolation> Violations)>? t_refused;

    /// <summary>Returns what is wrong, with pointers from the body.</summary>
    /// <param name="utf8Json">The body.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="options">The options it was read by.</param>
    /// <param name="isOptional">Whether there may be no body, or null.</param>
    /// <returns>The violations; none where the body is valid.</returns>
    public static IReadOnlyList<ConstraintViolation> Find(ReadOnlySpan<byte> utf8Json, Type type, JsonSerializerOptions options, bool isOptional)
    {
        if (utf8Json.StartsWith("\uFEFF"u8))
        {
            utf8Json = utf8Json[3..];
        }

        if (utf8Json.IsEmpty)
        {
            return isOptional ? [] : [new("", "json", "The request has no body")];
        }

        List<(long, IReadOnlyList<ConstraintViolation> Violations)> refused = t_refused = [];
        var faults = new List<ConstraintViolation>();
        try
        {
            object? value = JsonSerializer.Deserialize(utf8Json, Collecting(options).GetTypeInfo(type));
            if (value is null && refused.Count == 0 && !isOptional)
            {
                faults.Add(new("", "type", "The body is null"));
            }
        }
        catch (JsonException exception)
        {
            faults.Add(Fault(exception));
        }
        catch (Exception) when (refused.Count > 0)
        {
            // A type of the application's own refuses the null in the place of a record that is invalid: what was found until here is told.
        }
        finally
        {
            t_refused = null;
        }

        var violations = new List<ConstraintViolation>();
        foreach ((long offset, IReadOnlyList<ConstraintViolation> broken) in refused)
        {
            string pointer = BodyPointer.At(utf8Json, offset, options);
            violations.AddRange(pointer.Length == 0 ? broken : broken.Select(violation => violation with { Pointer = pointer + violation.Pointer }));
        }

        violations.AddRange(faults);
        return violations;
    }

    private static JsonSerializerOptions Collecting(JsonSerializerOptions options) => s_collecting.GetValue(options, static original =>
    {
        var copy = new JsonSerializerOptions(original);
#if NET10_0_OR_GREATER
        // A record that is invalid is null here.
        copy.RespectNullableAnnotations = false;
#endif
        copy.TypeInfoResolver = JsonTypeInfoResolver.Combine([.. original.TypeInfoResolverChain])
            .WithStrictInputs(static (offset, violations) => t_refused?.Add((offset, violations)));
        return copy;
    });

    /// <summary>The violation that an exception of the serializer tells of.</summary>
    private static ConstraintViolation Fault(JsonException exception)
    {
        // The place is said by the pointer; the line, where the text is not JSON.
        int place = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        string message = (place < 0 ? exception.Message : exception.Message[..place]).TrimEnd('.');
        bool isSyntax = exception.InnerException is JsonException;
        return new(
            BodyPointer.OfPath(exception.Path),
            isSyntax ? "json" : "type",
            isSyntax && exception is { LineNumber: { } line, BytePositionInLine: { } position } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message} (line {line + 1}, byte {position + 1})") : message);
    }
}
