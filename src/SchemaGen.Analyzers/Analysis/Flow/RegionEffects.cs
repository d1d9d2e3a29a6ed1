using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.State;

namespace SchemaGen.Analysis.Flow;

/// <summary>What becomes of the variables where a branch enters a <c>try</c>, runs a <c>finally</c> on its way, or leaves the place where they live.</summary>
internal sealed class RegionEffects(GraphFacts facts, FlowMethod method)
{
    /// <summary>Variables that no later block asks for are dropped, and lists that no variable holds.</summary>
    public FlowEnvironment Trim(FlowEnvironment environment, int block)
    {
        HashSet<int>? held = null;
        bool hasLists = false;
        environment = environment.Update(pair =>
        {
            bool isList = method.Variables.IsList(pair.Key);
            hasLists |= isList;
            if (!isList && !facts.Variables.IsAlive(pair.Key, block))
            {
                method.Lose(pair.Key, pair.Value);
                return null;
            }

            if (pair.Value.Value is ListReference { Variable: var list })
            {
                (held ??= []).Add(list);
            }

            return pair.Value;
        });
        if (hasLists)
        {
            environment = environment.Update(pair => method.Variables.IsList(pair.Key) && held?.Contains(pair.Key) != true ? null : pair.Value);
        }

        return environment.WithUndecidedLoops(environment.UndecidedLoops & facts.Loops.Around(block));
    }

    /// <summary>After a <c>finally</c>: what it assigns may have any value.</summary>
    public FlowEnvironment After(ControlFlowRegion region, FlowEnvironment environment) => WithoutChanges(region, environment);

    /// <summary>The handlers of the <c>try</c> that a branch enters. An exception may come from any place in it, so what it assigns is not known there.</summary>
    public IEnumerable<(int Block, FlowEnvironment Environment)> Handlers(BasicBlock source, BasicBlock destination, FlowEnvironment environment)
    {
        for (ControlFlowRegion? region = destination.EnclosingRegion; region is not null && region.FirstBlockOrdinal == destination.Ordinal; region = region.EnclosingRegion)
        {
            bool comesFromInside = region.FirstBlockOrdinal <= source.Ordinal && source.Ordinal <= region.LastBlockOrdinal;
            if (region.Kind != ControlFlowRegionKind.Try || comesFromInside || region.EnclosingRegion is not { } whole)
            {
                continue;
            }

            FlowEnvironment known = WithoutChanges(region, environment);
            foreach (ControlFlowRegion handler in whole.NestedRegions)
            {
                if (handler != region)
                {
                    // A `finally` also follows the handlers, and a handler the filters of those before it.
                    yield return (handler.FirstBlockOrdinal, handler.Kind == ControlFlowRegionKind.Finally ? WithoutChanges(whole, environment) : known);
                    if (handler.Kind == ControlFlowRegionKind.FilterAndHandler)
                    {
                        known = WithoutChanges(handler.NestedRegions[0], known);
                    }
                }
            }
        }
    }

    /// <summary>Between a filter and its handler, what the <c>try</c> has in <c>finally</c> runs.</summary>
    public FlowEnvironment AfterFilter(BasicBlock source, BasicBlock destination, FlowEnvironment environment)
    {
        ControlFlowRegion? filter = source.EnclosingRegion;
        while (filter is { Kind: not ControlFlowRegionKind.Filter })
        {
            filter = filter.EnclosingRegion;
        }

        return filter?.EnclosingRegion is { EnclosingRegion: { } whole } both
            && destination.Ordinal > filter.LastBlockOrdinal
            && destination.Ordinal <= both.LastBlockOrdinal
                ? WithoutChanges(whole.NestedRegions[0], environment)
                : environment;
    }

    private FlowEnvironment WithoutChanges(ControlFlowRegion region, FlowEnvironment environment)
    {
        foreach (int variable in facts.Variables.ReferencedIn(region))
        {
            if (environment.Find(variable) is { Value: ListReference { Variable: var list } })
            {
                environment = environment.Without(list);
            }
        }

        foreach (int variable in facts.Variables.AssignedIn(region))
        {
            environment = environment.Without(variable);
        }

        return method.WithoutForeignLists(environment);
    }
}
