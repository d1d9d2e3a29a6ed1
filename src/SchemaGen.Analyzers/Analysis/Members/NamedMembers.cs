using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the members that values name, also by way of the locals that they are computed from.</summary>
internal static class NamedMembers
{
    /// <param name="values">The values, or the initializers and calls that hold them.</param>
    /// <param name="scan">The variables of the method.</param>
    public static ISet<ISymbol> In(IEnumerable<IOperation> values, MethodScan scan)
    {
        var named = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var locals = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var waiting = new Stack<IOperation>(values);
        while (waiting.Count > 0)
        {
            foreach (IOperation part in waiting.Pop().DescendantsAndSelf())
            {
                if (part is ILocalReferenceOperation { Local: var local })
                {
                    if (locals.Add(local))
                    {
                        foreach (IOperation assigned in scan.ValuesOf(local).Concat(scan.SourcesOf(local)))
                        {
                            waiting.Push(assigned);
                        }
                    }
                }
                else if (MemberOf(part) is { } member)
                {
                    named.Add(member.OriginalDefinition);
                }
            }
        }

        return named;
    }

    private static ISymbol? MemberOf(IOperation part) => part switch
    {
        IFieldReferenceOperation { Field: { IsConst: false } field } => field,
        IPropertyReferenceOperation { Property: var property } => property,
        IInvocationOperation { TargetMethod: var method } => method,
        _ => null,
    };
}
