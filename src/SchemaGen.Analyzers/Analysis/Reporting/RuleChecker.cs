using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;
using SchemaGen.Evaluation.Instances;
using FoundWords = SchemaGen.Analysis.Constraints.Checks.FoundWords;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Checks the rules between the members of a finished object (SG1015, SG1013): each is evaluated over what is known of the object.</summary>
/// <param name="constraints">The rules of the records.</param>
/// <param name="log">The log of the outcomes.</param>
/// <param name="given">Determines which members are given.</param>
/// <param name="scan">The variables of the method.</param>
internal sealed class RuleChecker(ConstraintCache constraints, OutcomeLog log, GivenValues given, MethodScan scan)
{
    private readonly RecordInstances _instances = new(constraints, given, scan);

    /// <param name="record">The object.</param>
    /// <param name="path">The conditions of the path on which it is finished.</param>
    public void Check(RecordValue record, PathConditions path)
    {
        if ((record.Properties.IsEmpty && record.Creation is null) || constraints.RulesOf(record.Type) is not { } rules || constraints.MembersOf(record.Type) is not { } members)
        {
            return;
        }

        ObjectInstance instance = _instances.Of(record, members);
        foreach (ObjectRule rule in rules.Rules)
        {
            if (rule.Evaluate(instance) == Verdict.Invalid)
            {
                AssignedProperty? completing = Completing(record, rule, members, instance);
                if (completing is null ? record.Properties is [{ IsInherited: true }, ..] : completing.IsInherited)
                {
                    // It is reported where the record was made.
                    continue;
                }

                SyntaxNode place = completing?.Assignment ?? WholeObject(record);
                log.Add(rule, place, ConstraintsOf(completing, rules), Describe(record, rule, members, instance, completing is null ? place : null), place, path);
            }
            else
            {
                foreach (SyntaxNode place in Places(record.Properties, rule))
                {
                    log.Add(rule, place, rules.Constraints, null, place, path);
                }
            }
        }
    }

    /// <summary>Withholds the errors of the rules about a property: on some path it is replaced, or too little is known.</summary>
    public void Withhold(AssignedProperty assigned)
    {
        if (constraints.RulesOf(assigned.Property.ContainingType) is not { } rules)
        {
            return;
        }

        foreach (ObjectRule rule in rules.Rules)
        {
            foreach (SyntaxNode place in Places([assigned], rule))
            {
                log.Withhold(rule, place, rules.Constraints);
            }
        }
    }

    /// <summary>Returns the last assignment without which the rule would not be certain to be broken; null where only what is missing breaks it.</summary>
    private AssignedProperty? Completing(RecordValue record, ObjectRule rule, ObjectMembers members, ObjectInstance instance)
    {
        if (rule.Ignored is { } ignored && members.Find(ignored) is { } member && record.Find(member.Property.Name) is { } useless)
        {
            return useless;
        }

        var changed = new ChangedInstance(instance, rule);
        for (int i = record.Properties.Length - 1; i >= 0; i--)
        {
            AssignedProperty assigned = record.Properties[i];
            if (NameIn(rule, assigned) is { } name && rule.Evaluate(changed.WithUnknown(name)) != Verdict.Invalid)
            {
                return assigned;
            }
        }

        return null;
    }

    private Finding Describe(RecordValue record, ObjectRule rule, ObjectMembers members, ObjectInstance instance, SyntaxNode? whole)
    {
        string found = RuleWords.Found(rule, instance, name => members.Find(name) is { } member && record.Find(member.Property.Name) is { } assigned ? FoundWords.TryDescribe(assigned.Value) : null);
        Location? location = whole is null ? null : LocationOf(whole);
        return rule.Ignored is { } ignored
            ? new Finding(DiagnosticDescriptors.WithoutEffect, found, rule.Source is { } words ? ConstraintMessages.Quote(words) : rule.Message)
            {
                IsOnlyCertain = true,
                Location = location,
                Repair = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Remove, members.Find(ignored)?.Property.Name),
            }
            : new Finding(DiagnosticDescriptors.BrokenRule, found, rule.Message) { Location = location, Repair = RuleRepairs.Find(record, members, rule, instance) };
    }

    private PropertyConstraints ConstraintsOf(AssignedProperty? completing, ObjectRules rules) =>
        completing is not null && constraints.Find(completing.Property) is { } found ? found : rules.Constraints;

    /// <summary>Returns where a broken rule may be reported.</summary>
    private IEnumerable<SyntaxNode> Places(IReadOnlyList<AssignedProperty> assigned, ObjectRule rule)
    {
        foreach (AssignedProperty property in assigned)
        {
            if (NameIn(rule, property) is not null)
            {
                yield return property.Assignment;
            }
        }

        if (assigned.Count > 0)
        {
            yield return WholeObject(assigned[assigned.Count - 1].Assignment);
        }
    }

    /// <summary>Returns the name in JSON of the member that is assigned; null where the rule is not about it.</summary>
    private string? NameIn(ObjectRule rule, AssignedProperty assigned) => constraints.Find(assigned.Property) is { WireName: var name } && rule.Members.Include(name) ? name : null;

    private static SyntaxNode WholeObject(RecordValue record) =>
        record.Properties.IsEmpty ? record.Creation! : WholeObject(record.Properties[record.Properties.Length - 1].Assignment);

    /// <summary>Returns the creation, or the <c>with</c>, that an assignment belongs to.</summary>
    private static SyntaxNode WholeObject(SyntaxNode assignment) => assignment.Parent is InitializerExpressionSyntax { Parent: { } whole } ? whole : assignment;

    /// <summary>Returns the place of an object without its initializer, which may have many lines.</summary>
    private static Location LocationOf(SyntaxNode whole) => whole switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => Before(whole, initializer),
        WithExpressionSyntax { Initializer: var initializer } => Before(whole, initializer),
        _ => whole.GetLocation(),
    };

    private static Location Before(SyntaxNode whole, InitializerExpressionSyntax initializer) =>
        Location.Create(whole.SyntaxTree, TextSpan.FromBounds(whole.SpanStart, initializer.OpenBraceToken.GetPreviousToken().Span.End));
}
