using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates assignments of every form: simple, compound, <c>++</c>, deconstruction, flow captures, <c>out</c> and <c>ref</c>.</summary>
internal sealed class AssignmentEvaluator(OperationEvaluator evaluator)
{
    public Evaluated EvaluateCapture(IFlowCaptureOperation capture)
    {
        // A captured target is not read: `a.B ??= c` assigns to the target that is captured here.
        Evaluated value = evaluator.Evaluate(capture.Value);
        Bind(evaluator.Context.Variables.Of(capture.Id), value, capture.Syntax);
        return value;
    }

    public Evaluated EvaluateSimple(ISimpleAssignmentOperation assignment)
    {
        IOperation target = Target(assignment.Target);
        if (target is IPropertyReferenceOperation property)
        {
            AbstractValue index = EvaluateInstance(property);
            Evaluated assigned = evaluator.Evaluate(assignment.Value);
            if (!evaluator.TryAssignProperty(property, assigned, assignment))
            {
                evaluator.Escape(assigned.Value);
                ChangeMember(property.Property);
                AssignMember(property, assigned, assignment.Syntax);
                SetElement(property, index, assigned, assignment);
                Store(property, assigned);

                // `with` on a struct assigns to the captured copy.
                if (property.Instance is IFlowCaptureReferenceOperation { Id: var copy } captured && GeneratedStructs.IsOpenEnum(captured.Type))
                {
                    Bind(evaluator.Context.Variables.Of(copy), OperationEvaluator.Unknown(captured.Type), property.Syntax);
                }
            }

            return assigned;
        }

        if (target is IArrayElementReferenceOperation { Indices: [var place] } element)
        {
            evaluator.Evaluate(element.ArrayReference);
            AbstractValue index = evaluator.Use(place).Value;
            Evaluated item = evaluator.Use(assignment.Value);
            evaluator.SetItem(element.ArrayReference, index, item, assignment);
            return item;
        }

        if (Symbol(target) is not { } symbol)
        {
            EvaluateParts(target);
            Evaluated stored = evaluator.Use(assignment.Value);
            ForgetTarget(target);
            Store(target, stored);
            return stored;
        }

        Evaluated value = evaluator.Evaluate(assignment.Value);
        Evaluated bound = Assign(symbol, value, assignment.Syntax, assignment.Value);
        if (symbol is ILocalSymbol local)
        {
            evaluator.State = evaluator.Objects.Declare(evaluator.State, local, assignment.Value);
        }

        return bound;
    }

    public Evaluated EvaluateCompound(ICompoundAssignmentOperation assignment)
    {
        IOperation target = Target(assignment.Target);
        if (Symbol(target) is not { } symbol)
        {
            EvaluateParts(target);
            evaluator.Use(assignment.Value);
            ForgetTarget(target);
            return OperationEvaluator.Unknown(assignment.Type);
        }

        Evaluated current = evaluator.Evaluate(target);
        Evaluated operand = evaluator.Use(assignment.Value);
        Evaluated result = ArithmeticEvaluator.EvaluateCompound(assignment, current, operand);
        return Assign(symbol, result, assignment.Syntax, null);
    }

    public Evaluated EvaluateIncrement(IIncrementOrDecrementOperation increment)
    {
        IOperation target = Target(increment.Target);
        if (Symbol(target) is not { } symbol)
        {
            EvaluateParts(target);
            ForgetTarget(target);
            return OperationEvaluator.Unknown(increment.Type);
        }

        Evaluated current = evaluator.Evaluate(target);
        Evaluated result = Assign(symbol, ArithmeticEvaluator.EvaluateIncrement(increment, current), increment.Syntax, null);
        return increment.IsPostfix ? current with { ValueNumber = 0 } : result;
    }

    /// <summary>Evaluates <c>(a, b) = (1, 5)</c>; the results of a <c>Deconstruct</c> method are unknown.</summary>
    public Evaluated EvaluateDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        IOperation target = deconstruction.Target is IDeclarationExpressionOperation { Expression: var declared } ? declared : deconstruction.Target;
        IOperation source = deconstruction.Value is IConversionOperation { Operand: ITupleOperation converted, OperatorMethod: null } ? converted : deconstruction.Value;
        if (target is ITupleOperation targets && source is ITupleOperation values && targets.Elements.Length == values.Elements.Length)
        {
            // All values are evaluated before the first is assigned.
            Evaluated[] evaluated = values.Elements.Select(evaluator.Evaluate).ToArray();
            for (int i = 0; i < evaluated.Length; i++)
            {
                AssignPart(targets.Elements[i], evaluated[i], values.Elements[i], values.Elements[i].Type);
            }
        }
        else
        {
            Evaluated whole = evaluator.Use(deconstruction.Value);
            AssignParts(target, whole, deconstruction.Value.Type);
        }

        return OperationEvaluator.Unknown(deconstruction.Type);
    }

    /// <summary>Forgets the value of a variable that was passed by <c>out</c> or <c>ref</c>.</summary>
    public void Forget(IOperation target)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: var declared }:
                Forget(declared);
                break;
            case IFlowCaptureReferenceOperation { Id: var capture } when evaluator.Graph?.Captures.Of(capture) is { } captured:
                Forget(captured);
                break;
            default:
                if (Symbol(target) is { } symbol)
                {
                    Assign(symbol, OperationEvaluator.Unknown(target.Type), target.Syntax, null);
                }
                else
                {
                    EvaluateParts(target);
                    ForgetTarget(target);
                }

                break;
        }
    }

    /// <summary>Assigns a value to a variable.</summary>
    public void Bind(int variable, Evaluated value, SyntaxNode place)
    {
        int valueNumber = value.ValueNumber == 0 ? evaluator.Context.ValueNumbers.Next() : value.ValueNumber;

        // Where an unknown value comes from does not matter.
        DefinitionSet definitions = value.Value == AbstractValue.Unknown ? default : value.Definitions | evaluator.Context.Definition(variable, place);
        evaluator.Keep(variable, new Binding(value.Value is RecordValue made ? made.Finished() : value.Value, valueNumber, definitions));
    }

    private Evaluated Assign(ISymbol symbol, Evaluated value, SyntaxNode place, IOperation? source)
    {
        if (evaluator.Context.Scan.HasEscaped(symbol))
        {
            // The parameter of a primary constructor is a field.
            evaluator.ForgetExpressions(HeapReads.Members);
            evaluator.Escape(value.Value);
            return value with { ValueNumber = 0 };
        }

        value = value with { Value = Stored(symbol, value.Value, source) };
        int variable = evaluator.Context.Variables.Of(symbol);
        Bind(variable, value, place);
        if (evaluator.Context.Scan.IsCaptured(symbol) && !evaluator.Context.Scan.IsReassigned(symbol))
        {
            evaluator.Context.AddSingleValue(variable, value.Value);
        }

        return value;
    }

    private AbstractValue Stored(ISymbol symbol, AbstractValue value, IOperation? source)
    {
        if (value is RecordValue record)
        {
            if (evaluator.Context.Scan.IsWithSource(symbol))
            {
                evaluator.Context.Checker.CheckSource(record);
                return record.Shared(evaluator.Context.Constraints);
            }

            evaluator.Escape(record);
            return (evaluator.Context.Scan.HasWithSources ? record.AsChecked() : record).Shared(evaluator.Context.Constraints);
        }

        // A query runs when it is enumerated, over the items that the list has by then.
        return value is CollectionValue && source is not null && LazySequences.IsLazy(source, evaluator) ? AbstractValue.NotNull : value;
    }

    /// <summary>Assigns the members of a tuple. The results of a <c>Deconstruct</c> method are unknown.</summary>
    private void AssignParts(IOperation target, Evaluated whole, ITypeSymbol? type)
    {
        if (target is not ITupleOperation { Elements: var parts })
        {
            AssignPart(target, Evaluated.Unknown, null, null);
            return;
        }

        ImmutableArray<IFieldSymbol> members = type is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } ? elements : default;
        AbstractValue[]? values = whole.Value is StructureValue tuple && !members.IsDefault && members.Length == parts.Length ? tuple.Values.ToArray() : null;
        for (int i = 0; i < parts.Length; i++)
        {
            AssignPart(parts[i], values is null ? Evaluated.Unknown : new Evaluated(values[i], 0, whole.Definitions), null, values is null ? null : members[i].Type);
        }
    }

    private void AssignPart(IOperation target, Evaluated value, IOperation? source, ITypeSymbol? type)
    {
        switch (Target(target))
        {
            case IDeclarationExpressionOperation { Expression: var declared }:
                AssignPart(declared, value, source, type);
                break;
            case ITupleOperation parts:
                evaluator.Escape(value.Value);
                AssignParts(parts, value, type);
                break;
            case var single when Symbol(single) is { } symbol:
                // The conversion between the two types is not an operation of its own here, so the value may have changed.
                bool isConverted = type is null || !SymbolEqualityComparer.Default.Equals(type, single.Type);
                Assign(symbol, isConverted && value.Value is IntegerValue or RealValue or StructureValue ? OperationEvaluator.Unknown(single.Type) : value, single.Syntax, source);
                break;
            case var other:
                evaluator.Escape(value.Value);
                EvaluateParts(other);
                ForgetTarget(other);
                break;
        }
    }

    private IOperation Target(IOperation target) =>
        target is IFlowCaptureReferenceOperation { Id: var capture } && evaluator.Graph?.Captures.Of(capture) is { } captured ? captured : target;

    private static ISymbol? Symbol(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void EvaluateParts(IOperation target)
    {
        if (target is IArrayElementReferenceOperation element)
        {
            evaluator.Evaluate(element.ArrayReference);
            foreach (IOperation index in element.Indices)
            {
                evaluator.Use(index);
            }

            evaluator.ChangeItems(element.ArrayReference);
        }
        else if (target is IPropertyReferenceOperation property)
        {
            EvaluateInstance(property);
            ChangeElement(property);
        }
        else
        {
            foreach (IOperation part in target.ChildOperations)
            {
                evaluator.Use(part);
            }
        }
    }

    /// <summary>Evaluates what a property is read from.</summary>
    /// <returns>The index of an indexer.</returns>
    private AbstractValue EvaluateInstance(IPropertyReferenceOperation property)
    {
        if (property.Instance is not null)
        {
            evaluator.Evaluate(property.Instance);
        }

        AbstractValue index = AbstractValue.Unknown;
        foreach (IArgumentOperation argument in property.Arguments)
        {
            index = evaluator.Use(argument.Value).Value;
        }

        return property.Arguments.Length == 1 ? index : AbstractValue.Unknown;
    }

    private void SetElement(IPropertyReferenceOperation property, AbstractValue index, Evaluated item, IOperation assignment)
    {
        if (property is { Property.IsIndexer: true, Instance: { } list })
        {
            evaluator.SetItem(list, index, item, assignment);
        }
        else
        {
            ChangeElement(property);
        }
    }

    private void ChangeElement(IPropertyReferenceOperation property)
    {
        if (property is { Property.IsIndexer: true, Instance: { } list })
        {
            evaluator.ChangeItems(list);
        }
        else if (property is { Property.Name: "Count", Instance: { } builder })
        {
            // It can be cut or filled up.
            evaluator.Use(builder);
        }
    }

    /// <summary>Assigns a property of an object that only the method has.</summary>
    private void AssignMember(IPropertyReferenceOperation property, Evaluated value, SyntaxNode place)
    {
        if (evaluator.Objects.Of(property) is not { } variable)
        {
            return;
        }

        if (ObjectVariables.IsWhole(value.Value))
        {
            Bind(variable, value, place);
        }
        else
        {
            evaluator.State = evaluator.State.Without(variable);
        }
    }

    /// <summary>A member that is read elsewhere has the value that is assigned to it, until it may be changed.</summary>
    private void Store(IOperation member, Evaluated value)
    {
        if (evaluator.ExpressionOf(member) is { } expression && StoredMembers.IsStored(member))
        {
            bool isPlain = value.Value is not (RecordValue or ListReference or CollectionValue or EnumeratorValue or ConditionValue);
            Bind(expression, isPlain ? value : new Evaluated(AbstractValue.NotNull), member.Syntax);
        }
    }

    private void ForgetTarget(IOperation target)
    {
        if (target is IPropertyReferenceOperation property)
        {
            ChangeMember(property.Property);
            AssignMember(property, Evaluated.Unknown, property.Syntax);
        }
        else
        {
            // A field, or what a reference refers to.
            evaluator.ForgetExpressions(HeapReads.Members | HeapReads.Contents);
        }
    }

    /// <summary>Other properties may be computed from the one that is assigned.</summary>
    private void ChangeMember(IPropertySymbol property)
    {
        evaluator.ForgetProperty(property);
        evaluator.ForgetExpressions(HeapReads.Members | HeapReads.Contents);
    }
}
