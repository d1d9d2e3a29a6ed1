using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.State;

namespace SchemaGen.Analysis.Flow;

/// <summary>The transfer functions of a branch: entering a <c>try</c>, running a <c>finally</c>, and leaving the region in which a variable is live.</summary>
internal sealed class RegionEffects(ControlFlowInfo info, FlowContext context)
{
    /// <summary>Drops the variables that are dead in a block, and the lists that no variable refers to.</summary>
    public AbstractState Trim(AbstractState state, int block)
    {
        HashSet<int>? held = null;
        bool hasLists = false;
        state = state.Update(pair =>
        {
            bool isList = context.Variables.IsList(pair.Key);
            hasLists |= isList;
            if (!isList && !info.Variables.IsLive(pair.Key, block))
            {
                context.Kill(pair.Key, pair.Value);
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
            state = state.Update(pair => context.Variables.IsList(pair.Key) && held?.Contains(pair.Key) != true ? null : pair.Value);
        }

        return state.WithUncountedLoops(state.UncountedLoops & info.Loops.Around(block));
    }

    /// <summary>Returns the state after a <c>finally</c>: what it assigns may have any value.</summary>
    public AbstractState After(ControlFlowRegion region, AbstractState state) => WithoutChanges(region, state);

    /// <summary>Returns the handlers of the <c>try</c> that a branch enters. An exception may be thrown anywhere in it, so what it assigns is unknown in the handler.</summary>
    public IEnumerable<(int Block, AbstractState State)> Handlers(BasicBlock source, BasicBlock destination, AbstractState state)
    {
        for (ControlFlowRegion? region = destination.EnclosingRegion; region is not null && region.FirstBlockOrdinal == destination.Ordinal; region = region.EnclosingRegion)
        {
            bool comesFromInside = region.FirstBlockOrdinal <= source.Ordinal && source.Ordinal <= region.LastBlockOrdinal;
            if (region.Kind != ControlFlowRegionKind.Try || comesFromInside || region.EnclosingRegion is not { } whole)
            {
                continue;
            }

            AbstractState known = WithoutChanges(region, state);
            foreach (ControlFlowRegion handler in whole.NestedRegions)
            {
                if (handler != region)
                {
                    // A `finally` also follows the handlers, and a handler the filters of those before it.
                    yield return (handler.FirstBlockOrdinal, handler.Kind == ControlFlowRegionKind.Finally ? WithoutChanges(whole, state) : known);
                    if (handler.Kind == ControlFlowRegionKind.FilterAndHandler)
                    {
                        known = WithoutChanges(handler.NestedRegions[0], known);
                    }
                }
            }
        }
    }

    /// <summary>Returns the state after a filter: the <c>finally</c> blocks inside the <c>try</c> run between the filter and its handler.</summary>
    public AbstractState AfterFilter(BasicBlock source, BasicBlock destination, AbstractState state)
    {
        ControlFlowRegion? filter = source.EnclosingRegion;
        while (filter is { Kind: not ControlFlowRegionKind.Filter })
        {
            filter = filter.EnclosingRegion;
        }

        return filter?.EnclosingRegion is { EnclosingRegion: { } whole } both
            && destination.Ordinal > filter.LastBlockOrdinal
            && destination.Ordinal <= both.LastBlockOrdinal
                ? WithoutChanges(whole.NestedRegions[0], state)
                : state;
    }

    private AbstractState WithoutChanges(ControlFlowRegion region, AbstractState state)
    {
        foreach (int variable in info.Variables.ReferencedIn(region))
        {
            if (state.Find(variable) is { Value: ListReference { Variable: var list } })
            {
                state = state.Without(list);
            }
        }

        foreach (int variable in info.Variables.AssignedIn(region))
        {
            state = state.Without(variable);
        }

        return context.WithoutEscapedLists(state);
    }
}
