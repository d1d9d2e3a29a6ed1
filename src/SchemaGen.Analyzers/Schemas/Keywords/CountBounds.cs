using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Bounds of a count; one that excludes nothing is null.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="HasErrors">Whether one of them was reported, and does not count.</param>
internal readonly record struct CountBounds(int? Least, int? Most, bool HasErrors = false)
{
    /// <summary>Bounds that exclude each other exclude everything: that cannot be meant, so it is reported (SG0005), and neither counts.</summary>
    public static CountBounds Read(SchemaNode schema, string least, string most)
    {
        int? minimum = schema.ReadCount(least);
        int? maximum = schema.ReadCount(most);
        if (minimum > maximum)
        {
            Contradictions.Report(schema, schema.Json.Member(least)!, schema.Json.Member(most)!);
            return new CountBounds(null, null, HasErrors: true);
        }

        bool hasErrors = (minimum is null && schema.Has(least)) || (maximum is null && schema.Has(most));
        return new CountBounds(minimum == 0 ? null : minimum, maximum == int.MaxValue ? null : maximum, hasErrors);
    }
}
