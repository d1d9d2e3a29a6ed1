using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.State;

namespace SchemaGen.Analysis.Flow;

/// <summary>The transfer functions of a branch: entering a <c>try</c>, running a <c>finally</c>, and leaving the region in which a variable is live.</summary>
internal sealed class RegionEffects(ControlFlowInfo info, FlowContext context)
{
    /// <summary>Drops the variables that are dead in a block, and the lists that no variable refers to.</summary>
    public AbstractState Trim(AbstractState state, int block)
    {
        AbstractState live = state.Where(static (pair, at) => at.Effects.IsKept(pair, at.Block), (Effects: this, Block: block));
        return live
            .Where(static (pair, among) => !among.Variables.IsList(pair.Key) || IsHeld(pair.Key, among.State), (context.Variables, State: live))
            .WithUncountedLoops(state.UncountedLoops & info.Loops.Around(block));
    }

    private bool IsKept(KeyValuePair<int, Binding> pair, int block)
    {
        bool isKept = context.Variables.IsList(pair.Key) || info.Variables.IsLive(pair.Key, block);
        if (!isKept)
        {
            context.Kill(pair.Key, pair.Value);
        }

        return isKept;
    }

    /// <summary>Determines whether a variable refers to the list. There are few of both.</summary>
    private static bool IsHeld(int list, AbstractState state)
    {
        foreach (KeyValuePair<int, Binding> pair in state.Bindings)
        {
            if (pair.Value.Value is ListReference { Variable: var held } && held == list)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a <c>try</c> begins with a block.</summary>
    public static bool BeginsTry(BasicBlock block)
    {
        ControlFlowRegion? region = block.EnclosingRegion;
        while (region is { Kind: not ControlFlowRegionKind.Try } && region.FirstBlockOrdinal == block.Ordinal)
        {
            region = region.EnclosingRegion;
        }

        return region?.FirstBlockOrdinal == block.Ordinal;
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
