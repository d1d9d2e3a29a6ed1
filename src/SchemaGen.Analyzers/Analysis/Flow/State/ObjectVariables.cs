using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>The variables that stand for the properties of an object of the user's own that only the method has.</summary>
/// <param name="context">What the analyses of the method share.</param>
/// <param name="graph">The control flow graph of the operations; null outside of one, where no object is followed.</param>
internal sealed class ObjectVariables(FlowContext context, ControlFlowInfo? graph)
{
    /// <summary>Returns the variable of a property; null where the object is not followed.</summary>
    public int? Of(IPropertyReferenceOperation property) => graph is null ? null : property.Instance switch
    {
        ILocalReferenceOperation { Local: var local } => Of(local, property.Property),
        IFlowCaptureReferenceOperation { Id: var capture } => graph.Captures.Of(capture) switch
        {
            ILocalReferenceOperation { Local: var local } => Of(local, property.Property),
            IObjectCreationOperation creation when IsFollowed(creation) && OwnObjects.IsPlace(property.Property) => context.Variables.OfMember(capture, property.Property),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Returns what is known of a property of <c>this</c>; null where nothing is.</summary>
    public AbstractValue? OfReceiver(IPropertyReferenceOperation property) =>
        context.Receiver is { } known && IsReceiver(Captured(property.Instance)) && known.TryGetValue(property.Property, out AbstractValue? value) ? value : null;

    /// <summary>Returns what is known of the properties of an object that a method is called on; null where the object is not followed.</summary>
    public IReadOnlyDictionary<ISymbol, AbstractValue>? KnownOf(IOperation? receiver, AbstractState state)
    {
        IOperation? instance = Captured(receiver);
        if (IsReceiver(instance))
        {
            return context.Receiver;
        }

        if (graph is null || instance is not ILocalReferenceOperation { Local: var local } || !context.Scan.Objects.IsOwn(local))
        {
            return null;
        }

        var known = new Dictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);
        foreach (ISymbol member in context.Variables.NamesOf(local))
        {
            if (state.Find(context.Variables.OfMember(local, member)) is { Value: var value } && IsWhole(value))
            {
                known.Add(member, value);
            }
        }

        return known;
    }

    /// <summary>Determines whether a value is all there is to know of it: nothing else changes it.</summary>
    public static bool IsWhole(AbstractValue value) => value is IntegerValue or RealValue or TextValue or BooleanValue || value.IsNull;

    /// <summary>Gives a local the object that it is declared with: its initializer has run on a temporary variable.</summary>
    public AbstractState Declare(AbstractState state, ILocalSymbol local, IOperation value)
    {
        if (graph is null || local.Type.TypeKind != TypeKind.Class || !context.Scan.Objects.IsOwn(local))
        {
            return state;
        }

        foreach (int variable in context.Variables.MembersOf(local))
        {
            state = state.Without(variable);
        }

        if (OperationTree.WalkDown(value) is IFlowCaptureReferenceOperation { Id: var made } && graph.Captures.Of(made) is IObjectCreationOperation creation && IsFollowed(creation))
        {
            foreach (ISymbol member in context.Variables.NamesOf(made))
            {
                state = state.Find(context.Variables.OfMember(made, member)) is { } binding ? state.With(context.Variables.OfMember(local, member), binding) : state;
            }
        }

        return state;
    }

    private static bool IsReceiver(IOperation? instance) => instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private IOperation? Captured(IOperation? instance) => instance is IFlowCaptureReferenceOperation { Id: var capture } ? graph?.Captures.Of(capture) : instance;

    private int? Of(ILocalSymbol local, IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Length == 1 && context.Scan.Objects.IsOwn(local) ? context.Variables.OfMember(local, property) : null;

    private bool IsFollowed(IObjectCreationOperation creation) =>
        creation is { Type: INamedTypeSymbol type, Constructor: { } constructor } && !context.Constraints.IsInput(type) && OwnObjects.IsMadeOfProperties(type, constructor.ContainingAssembly);
}
