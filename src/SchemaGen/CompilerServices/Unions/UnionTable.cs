using System.ComponentModel;
using System.Numerics;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>The alternatives of a union, and how they are distinguished in JSON. For generated code, which keeps one in a static field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionTable
{
    private readonly UnionAlternative[] _alternatives;
    private readonly bool _hasDiscriminator;

    /// <summary>Creates the table.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="alternatives">The alternatives, at most 64.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public UnionTable(string modelSlug, params UnionAlternative[] alternatives)
    {
        ArgumentNullException.ThrowIfNull(modelSlug);
        ArgumentNullException.ThrowIfNull(alternatives);
        ModelSlug = modelSlug;
        _alternatives = alternatives;
        _hasDiscriminator = Array.Exists(alternatives, static known => known.HasDiscriminator);
    }

    internal string ModelSlug { get; }

    /// <summary>The JSON types of the alternatives, in words.</summary>
    internal string Kinds => string.Join(" or ", _alternatives.Select(static known => Describe(known.Kind)).Distinct());

    /// <summary>Returns the alternatives of the type of the token, as bits.</summary>
    internal ulong OfToken(JsonTokenType token)
    {
        ulong found = 0;
        for (int i = 0; i < _alternatives.Length; i++)
        {
            found |= _alternatives[i].IsOf(token) ? 1UL << i : 0;
        }

        return found;
    }

    /// <summary>Returns the alternatives that an object can be, judging by its members; where it can be none of them, the closest one.</summary>
    /// <param name="reader">Stands on the first token of the object; a copy.</param>
    /// <param name="candidates">Alternatives that are objects, as bits.</param>
    /// <param name="excludedBy">The name and the value of a member that excludes all of them; null where some are left.</param>
    /// <param name="isDecided">Whether a member says which one is meant; otherwise, it is a guess.</param>
    internal ulong OfObject(Utf8JsonReader reader, ulong candidates, out ExcludingMember? excludedBy, out bool isDecided)
    {
        Span<ulong> seen = stackalloc ulong[_alternatives.Length];
        Span<int> unknown = stackalloc int[_alternatives.Length];
        seen.Clear();
        unknown.Clear();
        ulong named = 0;
        excludedBy = null;
        isDecided = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Utf8JsonReader name = reader;
            reader.Read();
            ulong left = candidates;
            for (ulong rest = candidates; rest != 0; rest &= rest - 1)
            {
                int i = BitOperations.TrailingZeroCount(rest);
                UnionAlternative known = _alternatives[i];
                int member = known.Members?.Find(ref name, 0) ?? -1;
                if (member < 0)
                {
                    unknown[i] += known.IsClosed ? 1 : 0;
                }
                else
                {
                    seen[i] |= member < 64 ? 1UL << member : 0;
                    left &= known.IsExcludedBy(member, ref reader) ? ~(1UL << i) : ulong.MaxValue;
                }
            }

            if (left == 0)
            {
                excludedBy = new(TokenText.TryGetString(ref name) ?? TokenText.Raw(ref name), TokenText.Value(ref reader), TokenText.TryGetString(ref reader));
                return candidates;
            }

            candidates = left;
            named |= _hasDiscriminator ? Named(ref name, ref reader) : 0;
            ReadContext.Skip(ref reader);
        }

        // A discriminator that names no alternative decides nothing: the schemas alone decide what is valid.
        candidates = (candidates & named) == 0 ? candidates : candidates & named;
        isDecided = BitOperations.IsPow2(candidates);
        return Closest(candidates, seen, unknown);
    }

    private ulong Named(ref Utf8JsonReader name, ref Utf8JsonReader value)
    {
        ulong named = 0;
        for (int i = 0; i < _alternatives.Length; i++)
        {
            named |= _alternatives[i].IsNamedBy(ref name, ref value) ? 1UL << i : 0;
        }

        return named;
    }

    /// <summary>Returns the texts by which a member distinguishes the alternatives, as a message shows them.</summary>
    internal string Allowed(ExcludingMember member)
    {
        string[] texts = _alternatives.SelectMany(known => known.TextsOf(member.Name)).Distinct().ToArray();
        string? nearest = member.Text is null ? null : NearestText.Find(member.Text, texts);
        return ConstraintMessages.Allowed(texts.Select(ConstraintMessages.Quote), nearest is null ? null : ConstraintMessages.Quote(nearest));
    }

    private ulong Closest(ulong candidates, Span<ulong> seen, Span<int> unknown)
    {
        ulong closest = 0;
        int fewest = int.MaxValue;
        for (ulong rest = candidates; rest != 0; rest &= rest - 1)
        {
            int i = BitOperations.TrailingZeroCount(rest);
            int violations = unknown[i] + BitOperations.PopCount((_alternatives[i].Members?.RequiredMask ?? 0) & ~seen[i]);
            if (violations < fewest)
            {
                (fewest, closest) = (violations, 0);
            }

            // Of alternatives with equally many violations, the first is reported.
            closest |= violations == fewest && (violations == 0 || closest == 0) ? 1UL << i : 0;
        }

        return closest;
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true or false",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    /// <summary>A member that excludes all alternatives.</summary>
    /// <param name="Name">Its wire name.</param>
    /// <param name="Found">Its value, as a message shows it.</param>
    /// <param name="Text">The text that it holds; null for another value.</param>
    internal readonly record struct ExcludingMember(string Name, string Found, string? Text);
}
