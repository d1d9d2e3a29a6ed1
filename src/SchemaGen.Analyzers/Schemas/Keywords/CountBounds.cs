using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The bounds of a count; one that excludes nothing is null.</summary>
/// <param name="Least">The minimum.</param>
/// <param name="Most">The maximum.</param>
/// <param name="HasErrors">Whether one of them was reported, and is ignored.</param>
internal readonly record struct CountBounds(int? Least, int? Most, bool HasErrors = false)
{
    /// <summary>Reads the bounds. Bounds that exclude each other allow nothing: that cannot be intended, so it is reported (SG0005), and both are ignored.</summary>
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
