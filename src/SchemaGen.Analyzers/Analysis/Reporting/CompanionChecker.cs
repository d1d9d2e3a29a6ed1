using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Checks that a property is not given without the properties that it requires (SG1005).</summary>
/// <param name="constraints">The constraints of the properties.</param>
/// <param name="log">The log of the outcomes.</param>
/// <param name="given">Determines which members are given.</param>
/// <param name="scan">The variables of the method, some of which change where the compiler does not see it.</param>
internal sealed class CompanionChecker(ConstraintCache constraints, OutcomeLog log, GivenValues given, MethodScan scan)
{
    public void Check(RecordValue record, AssignedProperty dependent, PropertyConstraints dependentConstraints, PathConditions path)
    {
        foreach (string name in dependentConstraints.Companions)
        {
            if (FindProperty(dependent.Property.ContainingType, name) is not { } companion)
            {
                continue;
            }

            Finding? finding = null;
            if (IsMissing(record, companion) && given.Include(dependent))
            {
                string missing = ConstraintMessages.MissingCompanion(constraints.Find(companion)?.WireName ?? name);
                finding = new Finding(DiagnosticDescriptors.MissingCompanion, missing, "")
                {
                    OnSomePath = missing + " on some path",
                    Repair = Repair(record, name),
                };
            }

            // What a `with` takes away is missing because of the `with`.
            SyntaxNode place = dependent.Assignment;
            if (record.Find(name) is { } assigned && assigned.Assignment.Parent != dependent.Assignment.Parent)
            {
                bool isTaken = !assigned.WasMissing && record.IsAssignedLater(assigned, dependent);
                place = isTaken ? assigned.Assignment : dependent.Assignment;
                SyntaxNode other = isTaken ? dependent.Assignment : assigned.Assignment;
                log.Add((dependentConstraints, name), other, dependentConstraints, null, other, path);
            }

            if (!dependent.IsInherited || place != dependent.Assignment)
            {
                log.Add((dependentConstraints, name), place, dependentConstraints, finding, place, path);
            }
        }
    }

    private static ImmutableDictionary<string, string?> Repair(RecordValue record, string companion)
    {
        SyntaxNode? value = record.Find(companion)?.ValueSyntax;
        return ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Companion, companion)
            .Add(DiagnosticProperties.NullAt, value?.SpanStart.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Checks a property of an object that is the source of a <c>with</c>: a property that is not given requires nothing, whatever becomes of the object.</summary>
    public void CheckSource(AssignedProperty dependent, PropertyConstraints dependentConstraints)
    {
        if (dependentConstraints.Companions.Count > 0 && !given.Include(dependent))
        {
            Withhold(dependent, dependentConstraints);
        }
    }

    /// <summary>Withholds the errors of the properties that an assigned one is the companion of: on some path the assignment does no harm.</summary>
    public void WithholdDependents(AssignedProperty companion)
    {
        foreach ((_, PropertyConstraints found) in DependentsOf(companion.Property))
        {
            log.Withhold((found, companion.Property.Name), companion.Assignment, found);
        }
    }

    /// <summary>Checks a property that is null, for those that require it and are not given: nothing is taken away from them.</summary>
    public void CheckTaken(RecordValue record, AssignedProperty companion, PathConditions path)
    {
        foreach ((IPropertySymbol dependent, PropertyConstraints found) in DependentsOf(companion.Property))
        {
            if (record.Find(dependent.Name) is null)
            {
                log.Add((found, companion.Property.Name), companion.Assignment, found, null, companion.Assignment, path);
            }
        }
    }

    private IEnumerable<(IPropertySymbol Dependent, PropertyConstraints Constraints)> DependentsOf(IPropertySymbol companion)
    {
        if (constraints.Find(companion) is not { IsCompanion: true })
        {
            yield break;
        }

        foreach (IPropertySymbol dependent in companion.ContainingType.GetMembers().OfType<IPropertySymbol>())
        {
            if (constraints.Find(dependent) is { } found && found.Companions.Contains(companion.Name))
            {
                yield return (dependent, found);
            }
        }
    }

    /// <summary>Withholds the error of a property: on some path it requires nothing, or too little is known.</summary>
    public void Withhold(AssignedProperty dependent, PropertyConstraints dependentConstraints)
    {
        foreach (string name in dependentConstraints.Companions)
        {
            log.Withhold((dependentConstraints, name), dependent.Assignment, dependentConstraints);
        }
    }

    private bool IsMissing(RecordValue record, IPropertySymbol companion) => !scan.IsSetLater(companion) && (
        record.Find(companion.Name) is { } assigned
            ? assigned.Value.IsNull
            : record.IsWhole && !PropertyInitializers.MayHave(companion));

    private static IPropertySymbol? FindProperty(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
