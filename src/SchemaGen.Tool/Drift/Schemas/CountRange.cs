using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>The counts that a pair of keywords leaves: of characters, items or members.</summary>
/// <param name="Minimum">The least count.</param>
/// <param name="Maximum">The largest count; <see cref="int.MaxValue"/> where there is no bound.</param>
/// <param name="Least">The schema that says the least; null where none does.</param>
/// <param name="Most">The schema that says the largest; null where none does.</param>
internal sealed record CountRange(int Minimum, int Maximum, Node? Least, Node? Most)
{
    public bool IsEmpty => Minimum > Maximum;

    public static CountRange Of(IReadOnlyList<Node> parts, string minimumKeyword, string maximumKeyword)
    {
        var range = new CountRange(0, int.MaxValue, null, null);
        foreach (Node part in parts)
        {
            if (Read(part, minimumKeyword) is { } minimum && minimum > range.Minimum)
            {
                range = range with { Minimum = minimum, Least = part };
            }

            if (Read(part, maximumKeyword) is { } maximum && maximum < range.Maximum)
            {
                range = range with { Maximum = maximum, Most = part };
            }
        }

        return range;
    }

    /// <summary>Reads a count as the evaluator does: one beyond 31 bits is the largest of them.</summary>
    public static int? Read(Node part, string keyword) => part[keyword] is NumberInstance { Types: JsonValueTypes.Integer } number && !number.Exact.IsNegative
        ? number.Int64 is { } value && value < int.MaxValue ? (int)value : int.MaxValue
        : null;
}
