using System.ComponentModel;
using System.Numerics;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes unions. A value is read as the first alternative that it satisfies.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionCodec<T> : IJsonCodec<T>
    where T : struct, IModelUnion<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        UnionTable table = T.Table;
        ulong candidates = table.OfToken(reader.TokenType);
        if (candidates == 0)
        {
            context.AddWrongType(ref reader, table.Kinds);
            return default;
        }

        bool isDecided = true;
        if (!BitOperations.IsPow2(candidates) && reader.TokenType == JsonTokenType.StartObject)
        {
            candidates = table.OfObject(reader, candidates, out UnionTable.ExcludingMember? excludedBy, out isDecided);
            if (excludedBy is { } member)
            {
                int from = context.ViolationCount;
                context.Add(KeywordNames.Enum, ConstraintMessages.NotAllowed, member.Found, table.Allowed(member));
                context.MoveIntoMember(from, member.Name);
                ReadContext.Skip(ref reader);
                return default;
            }
        }

        if (!BitOperations.IsPow2(candidates))
        {
            return ReadFirstValid(candidates, ref reader, ref context);
        }

        int before = context.ViolationCount;
        T value = T.ReadAlternative(BitOperations.TrailingZeroCount(candidates) + 1, ref reader, ref context);
        if (context.ViolationCount != before)
        {
            context.MarkAlternative(before, isDecided);
        }

        return value;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Alternative == 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Tries one alternative after the other. Where none fits, the violations of the one with the fewest are reported.</summary>
    private static T ReadFirstValid(ulong candidates, ref Utf8JsonReader reader, ref ReadContext context)
    {
        T best = default;
        Utf8JsonReader end = reader;
        ReadContext told = default;
        int fewest = int.MaxValue;
        for (; candidates != 0; candidates &= candidates - 1)
        {
            if (!context.TryBeginTrial(out ReadContext trial))
            {
                context.AddWrongType(ref reader, "a value that is not one of its alternatives in too many ways to try");
                return default;
            }

            Utf8JsonReader copy = reader;
            T value = T.ReadAlternative(BitOperations.TrailingZeroCount(candidates) + 1, ref copy, ref trial);
            context.EndTrial(trial);
            var violations = default(ViolationCollector);
            if (trial.ViolationCount == 0)
            {
                violations.Union(null, value);
                if (violations.IsEmpty)
                {
                    reader = copy;
                    return value;
                }
            }

            // A value that cannot be read is further away than one that breaks a bound; broken bounds are found again when the whole input is checked.
            int count = trial.ViolationCount == 0 ? -1 : trial.ViolationCount;
            if (count < fewest)
            {
                end = copy;
                (best, told, fewest) = (value, trial, count);
            }
        }

        reader = end;
        context.Adopt(told);
        return best;
    }
}
