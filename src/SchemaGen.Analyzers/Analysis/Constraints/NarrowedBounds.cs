using Microsoft.CodeAnalysis;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints;

/// <summary>The bounds of a property before an update of the schema narrowed them.</summary>
internal sealed class NarrowedBounds
{
    private readonly List<(DiagnosticDescriptor Rule, bool IsMinimum, string Before)> _bounds = [];

    /// <summary>Adds a bound; one of an unknown keyword is left out.</summary>
    public void Add(string? keyword, string? before)
    {
        if (before is not null && RuleOf(keyword) is var (rule, isMinimum))
        {
            _bounds.Add((rule, isMinimum, before));
        }
    }

    /// <summary>Returns what a finding says beside what is allowed now: <c> (14 before the last update)</c>; nothing where no bound of its kind was narrowed.</summary>
    public string Describe(DiagnosticDescriptor rule)
    {
        string[] before = [.. _bounds.Where(bound => bound.Rule.Id == rule.Id).OrderBy(static bound => !bound.IsMinimum).Select(static bound => bound.Before)];
        return before.Length == 0 ? "" : $" ({string.Join(" to ", before)} before the last update)";
    }

    private static (DiagnosticDescriptor Rule, bool IsMinimum)? RuleOf(string? keyword) => keyword switch
    {
        KeywordNames.Minimum or KeywordNames.ExclusiveMinimum => (DiagnosticDescriptors.OutOfRange, true),
        KeywordNames.Maximum or KeywordNames.ExclusiveMaximum => (DiagnosticDescriptors.OutOfRange, false),
        KeywordNames.MinItems => (DiagnosticDescriptors.ItemCount, true),
        KeywordNames.MaxItems => (DiagnosticDescriptors.ItemCount, false),
        KeywordNames.MinLength => (DiagnosticDescriptors.TextLength, true),
        KeywordNames.MaxLength => (DiagnosticDescriptors.TextLength, false),
        _ => null,
    };
}
