using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads an input and validates it, and joins the violations of both.</summary>
internal static class ModelParser<T>
    where T : IModelInput<T>
{
    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public static bool TryParse(string json, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            OperationStatus status = Utf8.FromUtf16(json, buffer, out int read, out int written, replaceInvalidSequences: false);
            if (status == OperationStatus.Done)
            {
                return TryParse(buffer.AsSpan(0, written), out input, out violations);
            }

            input = default;
            violations = [InvalidJson($"a surrogate stands alone at character {ConstraintMessages.Number(read)}")];
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
    {
        if (utf8Json.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json[ByteOrderMark.Length..];
        }

        var context = default(ReadContext);
        var collector = new ViolationCollector { IsOfText = true };
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            reader.Read();
            T value = T.ReadFrom(ref reader, ref context);
            value.CollectViolations(ref collector);

            // Throws where anything but white space follows.
            reader.Read();
            IReadOnlyList<PendingViolation> found = PendingViolations.Join(context, collector);
            if (IsEvaluated(context, collector, found, out bool addsAll))
            {
                found = ModelEvaluator<T>.Join(InstanceReader.Parse(utf8Json), found, addsAll);
            }

            return Conclude(value, found, out input, out violations);
        }
        catch (JsonException exception)
        {
            violations = [InvalidJson(Describe(exception))];
        }

        input = default;
        return false;
    }

    /// <summary>Reads the value at which a reader stands, and moves to its last token.</summary>
    /// <exception cref="JsonException">The text ends inside of the value, or is not JSON.</exception>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
    {
        var context = default(ReadContext);
        var collector = new ViolationCollector { IsOfText = true };
        Utf8JsonReader start = reader;
        T value = T.ReadFrom(ref reader, ref context);
        value.CollectViolations(ref collector);
        IReadOnlyList<PendingViolation> found = PendingViolations.Join(context, collector);
        if (IsEvaluated(context, collector, found, out bool addsAll))
        {
            found = ModelEvaluator<T>.Join(InstanceReader.Read(ref start), found, addsAll);
        }

        return Conclude(value, found, out input, out violations);
    }

    /// <summary>Determines whether the text is held against the whole schema: because it says more than the object does, or says better what is wrong.</summary>
    private static bool IsEvaluated(in ReadContext context, in ViolationCollector collector, IReadOnlyList<PendingViolation> found, out bool addsAll)
    {
        addsAll = collector.AwaitsEvaluation || (context.HasNull && collector.HasRules);
        return addsAll || found.Any(static violation => violation.IsVague);
    }

    private static bool Conclude(T value, IReadOnlyList<PendingViolation> found, [NotNullWhen(true)] out T? input, out IReadOnlyList<ConstraintViolation> violations)
    {
        if (found.Count == 0)
        {
            input = value;
            violations = [];
            return true;
        }

        input = default;
        violations = found.Select(static violation => violation.ToViolation(T.Slug)).ToArray();
        return false;
    }

    private static ConstraintViolation InvalidJson(string reason) =>
        new("", "json", ConstraintMessages.Format(ConstraintMessages.InvalidJson, "", T.Slug, reason));

    private static string Describe(JsonException exception)
    {
        // The reader's message ends with its position, counted from zero; people count from one.
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string message = (position < 0 ? exception.Message : exception.Message[..position]).TrimEnd('.');
        return exception.LineNumber is { } line && exception.BytePositionInLine is { } column
            ? $"{message} (line {ConstraintMessages.Number(line + 1)}, byte {ConstraintMessages.Number(column + 1)})"
            : message;
    }
}
