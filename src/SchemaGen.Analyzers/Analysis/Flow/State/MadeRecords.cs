using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What is wrong with the records that methods make of an object which only the caller has, on each path that calls them.</summary>
/// <param name="broken">Finds out what a method makes wrong with what is known of the properties of its object.</param>
/// <param name="isOfInterest">Determines whether something is reported at a call.</param>
internal sealed class MadeRecords(Func<IMethodSymbol, IReadOnlyDictionary<ISymbol, AbstractValue>, IReadOnlyList<CertainFinding>> broken, Func<SyntaxNode, bool> isOfInterest)
{
    private readonly Dictionary<SyntaxNode, List<Run>> _calls = [];

    public bool IsOfInterest(SyntaxNode call) => isOfInterest(call);

    /// <param name="call">The call.</param>
    /// <param name="known">What is known of the properties of the object.</param>
    /// <param name="path">The conditions of the path.</param>
    public void Add(IInvocationOperation call, IReadOnlyDictionary<ISymbol, AbstractValue> known, PathConditions path)
    {
        if (!_calls.TryGetValue(call.Syntax, out List<Run>? runs))
        {
            runs = [];
            _calls.Add(call.Syntax, runs);
        }

        // Most paths have made the same of the object.
        IReadOnlyList<CertainFinding> findings = runs.Find(run => IsSame(run.Known, known))?.Findings ?? broken(call.TargetMethod, known);
        runs.Add(new Run(call.TargetMethod, known, findings, path));
    }

    /// <summary>Logs what was found at the calls: it is certain where each path has made it so.</summary>
    /// <param name="log">The log.</param>
    /// <param name="isNamed">Whether the messages name the methods.</param>
    public void WriteTo(OutcomeLog log, bool isNamed)
    {
        foreach (KeyValuePair<SyntaxNode, List<Run>> call in _calls)
        {
            foreach ((PropertyConstraints constraints, DiagnosticDescriptor rule) in call.Value.SelectMany(static run => run.Findings).Select(static found => (found.Constraints, found.Finding.Rule)).Distinct())
            {
                foreach (Run run in call.Value)
                {
                    log.Add((constraints, rule.Id), call.Key, constraints, run.Find(constraints, rule, isNamed), call.Key, run.Path);
                }
            }
        }
    }

    private static bool IsSame(IReadOnlyDictionary<ISymbol, AbstractValue> left, IReadOnlyDictionary<ISymbol, AbstractValue> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out AbstractValue? other) && other.Equals(pair.Value));

    private sealed record Run(IMethodSymbol Method, IReadOnlyDictionary<ISymbol, AbstractValue> Known, IReadOnlyList<CertainFinding> Findings, PathConditions Path)
    {
        /// <summary>Returns how the constraint is broken on the path; null where it is not certain to be. What a repair would change is in the method.</summary>
        public Finding? Find(PropertyConstraints constraints, DiagnosticDescriptor rule, bool isNamed)
        {
            foreach (CertainFinding found in Findings)
            {
                if (found.Constraints == constraints && found.Finding.Rule == rule)
                {
                    string text = isNamed ? $"{found.Found} in '{Method.Name}'" : found.Found;
                    return found.Finding with { Found = text, OnSomePath = text + " on some path", Repair = null };
                }
            }

            return null;
        }
    }
}
