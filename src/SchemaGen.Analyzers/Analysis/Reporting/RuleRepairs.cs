using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Finds what would keep a broken rule: a member less, a member more, or another number. Each is tried on the rule itself.</summary>
internal static class RuleRepairs
{
    /// <summary>The properties for the code fix.</summary>
    public static ImmutableDictionary<string, string?> Find(RecordValue record, ObjectMembers members, ObjectRule rule, ObjectInstance instance)
    {
        var changed = new ChangedInstance(instance, rule);
        List<string> removable = [];
        List<string> missing = [];
        ImmutableDictionary<string, string?> repairs = ImmutableDictionary<string, string?>.Empty;
        foreach (string name in rule.Members.Names)
        {
            if (members.Find(name) is not { Property: var property })
            {
                continue;
            }

            AssignedProperty? assigned = record.Find(property.Name);
            if (assigned is { Value.IsNull: false } && !property.IsRequired && rule.Evaluate(changed.Without(name)) == Verdict.Valid)
            {
                removable.Add(property.Name);
            }

            if (instance.Has(name) == Verdict.Invalid && assigned is null && rule.Evaluate(changed.With(name)) != Verdict.Invalid)
            {
                missing.Add(property.Name);
            }

            if (assigned is not null && instance[name] is NumberInstance number && NearestNumber(rule, changed, name, number, property.Type) is { } nearest && !repairs.ContainsKey(DiagnosticProperties.Number))
            {
                repairs = repairs.Add(DiagnosticProperties.Number, TextOf(nearest, property.Type)).Add(DiagnosticProperties.NumberOf, property.Name);
            }
        }

        return Add(Add(repairs, DiagnosticProperties.Remove, removable), DiagnosticProperties.Add, missing);
    }

    private static ImmutableDictionary<string, string?> Add(ImmutableDictionary<string, string?> repairs, string key, List<string> names) =>
        names.Count == 0 ? repairs : repairs.Add(key, string.Join(",", names));

    /// <summary>Returns the bound of the rule that is nearest to a number and keeps the rule; null where there is none.</summary>
    private static NumberInstance? NearestNumber(ObjectRule rule, ChangedInstance changed, string name, NumberInstance number, ITypeSymbol type)
    {
        double from = number.Interval is null ? number.Approximation : number.Interval.Minimum?.Approximation ?? number.Interval.Maximum?.Approximation ?? 0;
        NumberInstance? nearest = null;
        foreach (NumberInstance bound in BoundsOf(rule.Schema, name))
        {
            if (TextOf(bound, type) is not null && (nearest is null || Math.Abs(bound.Approximation - from) < Math.Abs(nearest.Approximation - from)) && rule.Evaluate(changed.With(name, bound)) == Verdict.Valid)
            {
                nearest = bound;
            }
        }

        return nearest;
    }

    /// <summary>Returns a number as C# has it for a type; null where the type has no such number.</summary>
    private static string? TextOf(NumberInstance number, ITypeSymbol type) => (NullableTypes.WithoutNullable(type).SpecialType, number.Int64) switch
    {
        (SpecialType.System_Int32, < int.MinValue or > int.MaxValue) => null,
        (_, { } integer) => ConstraintMessages.Number(integer),
        (SpecialType.System_Double, _) when !double.IsInfinity(number.Approximation) => number.Text,
        _ => null,
    };

    /// <summary>Returns the numbers that the rule names for a member: its inclusive bounds, and its values.</summary>
    private static IEnumerable<NumberInstance> BoundsOf(JsonNode schema, string name)
    {
        if (schema is JsonArray { Items: var items })
        {
            return items.SelectMany(item => BoundsOf(item, name));
        }

        return schema is not JsonObject { Members: var keywords } ? [] : keywords.SelectMany(keyword => keyword is { Name: KeywordNames.Properties, Value: JsonObject properties }
            ? properties.Members.Where(member => member.Name == name).SelectMany(static member => NumbersOf(member.Value))
            : BoundsOf(keyword.Value, name));
    }

    private static IEnumerable<NumberInstance> NumbersOf(JsonNode schema) => schema switch
    {
        JsonObject { Members: var keywords } => keywords.SelectMany(static keyword => keyword.Value switch
        {
            JsonNumber { Text: var text } when keyword.Name is KeywordNames.Minimum or KeywordNames.Maximum or KeywordNames.Const => [NumberInstance.Parse(text)],
            JsonArray { Items: var values } when keyword.Name == KeywordNames.Enum => values.OfType<JsonNumber>().Select(static value => NumberInstance.Parse(value.Text)),
            JsonObject or JsonArray => NumbersOf(keyword.Value),
            _ => [],
        }),
        JsonArray { Items: var items } => items.SelectMany(NumbersOf),
        _ => [],
    };
}
