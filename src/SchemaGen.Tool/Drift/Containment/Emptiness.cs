using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Proves that a schema takes no value at all.</summary>
internal sealed class Emptiness(ContainmentProver prover)
{
    /// <summary>More values are not tried one by one.</summary>
    private const int MostValues = 5_000;

    public bool IsEmpty(MergedSchema schema)
    {
        if (schema.Values is { Count: <= MostValues } values)
        {
            return values.All(schema.Refuses);
        }

        if (schema.Refused.Any(refused => prover.Holds(schema, refused)) || schema.Choices.Any(choice => IsChoiceEmpty(schema, choice)))
        {
            return true;
        }

        foreach (JsonValueTypes type in SchemaTypes.Each)
        {
            if ((schema.Types & type) != 0 && !IsTypeEmpty(schema, type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeDecided(Choice choice) => choice.Keyword != KeywordNames.If;

    /// <summary>Determines whether no alternative can apply beside the rest.</summary>
    private bool IsChoiceEmpty(MergedSchema schema, Choice choice) =>
        MayBeDecided(choice) && choice.Alternatives.All(alternative => !schema.Roots.Contains(alternative) && IsPlainlyEmpty(schema.And(alternative)));

    private bool IsPlainlyEmpty(MergedSchema schema) => schema.IsFalse || schema.Types == JsonValueTypes.None
        || (schema.Values is { Count: <= MostValues } values && values.All(schema.Refuses))
        || SchemaTypes.Each.All(type => (schema.Types & type) == 0 || IsTypeEmpty(schema, type));

    private bool IsTypeEmpty(MergedSchema schema, JsonValueTypes type) => type switch
    {
        JsonValueTypes.Null => schema.OfTypes(type).Refuses(LiteralInstance.Null),
        JsonValueTypes.Boolean => schema.OfTypes(type).Refuses(LiteralInstance.True) && schema.OfTypes(type).Refuses(LiteralInstance.False),
        JsonValueTypes.Array => IsArrayEmpty(schema),
        JsonValueTypes.Object => IsObjectEmpty(schema),
        _ => false,
    };

    private bool IsArrayEmpty(MergedSchema schema)
    {
        for (int i = 0; i < Math.Min(schema.Counts.Minimum, schema.PrefixCount + 1); i++)
        {
            if (prover.IsEmpty(MergedSchema.Of(schema.ItemsAt(i))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsObjectEmpty(MergedSchema schema)
    {
        Members members = schema.Members;
        if (members.Required.Count > schema.MemberCounts.Maximum)
        {
            return true;
        }

        foreach (string name in members.Required)
        {
            if (!members.MayHave(name) || (members.SchemasOf(name) is { Count: > 1 } schemas && prover.IsEmpty(MergedSchema.Of(schemas))))
            {
                return true;
            }
        }

        return false;
    }
}
