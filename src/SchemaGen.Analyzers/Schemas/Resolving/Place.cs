namespace SchemaGen.Schemas.Resolving;

/// <summary>Where a schema is written: what its document's keywords mean, and the dynamic scope that it is reached in.</summary>
/// <param name="rules">What keywords mean.</param>
/// <param name="scope">The dynamic scope; null where it is not followed.</param>
internal sealed class Place(DialectRules rules, DynamicScope? scope)
{
    public readonly DialectRules Rules = rules;

    public readonly DynamicScope? Scope = scope;
}
