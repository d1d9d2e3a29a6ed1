using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates input records: <c>new</c>, <c>with</c>, and the assignments of their initializers. In a control flow graph each assignment is an operation of
/// its own on the captured object; in an expression the initializer is a part of the creation.</summary>
internal sealed class RecordEvaluator(OperationEvaluator evaluator)
{
    public Evaluated EvaluateCreation(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            evaluator.Use(argument.Value);
        }

        bool isWhole = creation.Constructor is { } constructor
            && evaluator.Context.Constructors.SetNothing(constructor)
            && IsComplete((creation.Syntax as BaseObjectCreationExpressionSyntax)?.Initializer);
        return Initialize(RecordValue.Of(type, isWhole, Placeholders.Contain(creation.Syntax) ? null : creation.Syntax), creation.Initializer);
    }

    public Evaluated EvaluateWith(IWithOperation with) =>
        Initialize(Copy(evaluator.Evaluate(with.Operand).Value, with.Operand, with.Type, with.Syntax), with.Initializer);

    /// <summary>Returns the copy that a <c>with</c> makes of its operand.</summary>
    public RecordValue? Copy(AbstractValue original, IOperation operand, ITypeSymbol? type, SyntaxNode with)
    {
        if (type is not INamedTypeSymbol record || !evaluator.Context.Constraints.IsInput(record))
        {
            return null;
        }

        RecordValue copy = original as RecordValue ?? Prototype(operand)?.InheritedBy(with) ?? RecordValue.Of(record, false);
        return with is WithExpressionSyntax { Initializer: var initializer } && !IsComplete(initializer) ? new RecordValue(record, false, copy.Properties) : copy;
    }

    private RecordValue? Prototype(IOperation operand) => operand switch
    {
        IFieldReferenceOperation { Field: var field } => evaluator.Context.Members?.Prototype(field),
        IPropertyReferenceOperation { Property: var property } => evaluator.Context.Members?.Prototype(property),
        _ => null,
    };

    /// <summary>Assigns to a property of an object whose initializer is running; returns false for every other assignment.</summary>
    public bool TryAssign(IPropertyReferenceOperation target, Evaluated value, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Syntax is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Right: var written })
        {
            return false;
        }

        AbstractValue stored = Stored(value.Value);
        return TryAssign(
            target,
            new AssignedProperty(target.Property, stored, written, assignment.Syntax) { ValueNumber = ReferenceEquals(stored, value.Value) && stored is not CollectionValue ? value.ValueNumber : 0 },
            value.Definitions);
    }

    /// <summary>Forgets the objects that have a property, because it is assigned outside an initializer.</summary>
    public void Forget(IPropertySymbol property)
    {
        if (!evaluator.Context.Constraints.IsInput(property.ContainingType))
        {
            return;
        }

        evaluator.State = evaluator.State.Update(pair =>
        {
            if (pair.Value.Value is not RecordValue record)
            {
                return pair.Value;
            }

            if (evaluator.Context.Variables.IsUnfinished(pair.Key, evaluator.Context.Scan))
            {
                evaluator.Context.Checker.Withhold(record, null);
            }

            return pair.Value.WithValue(AbstractValue.NotNull);
        });
    }

    private bool TryAssign(IPropertyReferenceOperation target, AssignedProperty assigned, DefinitionSet definitions)
    {
        switch (target.Instance)
        {
            case IFlowCaptureReferenceOperation { Id: var capture }:
                if (target.Instance.Type is not INamedTypeSymbol captured || !evaluator.Context.Constraints.IsInput(captured))
                {
                    return false;
                }

                // Where paths with different objects were joined, only what is assigned from now on is known.
                int variable = evaluator.Context.Variables.Of(capture);
                Binding? binding = evaluator.State.Find(variable);
                RecordValue record = Assign(binding?.Value as RecordValue ?? RecordValue.Of(captured, false), assigned);
                evaluator.Keep(variable, new Binding(record, binding?.ValueNumber ?? evaluator.Context.ValueNumbers.Next(), (binding?.Definitions ?? default) | definitions));
                return true;

            // `Options = { N = 5 }` assigns into the existing object.
            case IPropertyReferenceOperation { Property.Type: INamedTypeSymbol type } outer when evaluator.Context.Constraints.IsInput(type):
                RecordValue inner = evaluator.Evaluate(outer).Value as RecordValue ?? RecordValue.Of(type, false);
                SyntaxNode member = assigned.Assignment.Parent?.Parent ?? assigned.Assignment;
                return TryAssign(outer, new AssignedProperty(outer.Property, Assign(inner, assigned), null, member), definitions);
            default:
                return false;
        }
    }

    private RecordValue Assign(RecordValue record, AssignedProperty assigned)
    {
        if (record.Find(assigned.Property.Name) is { } replaced
            && replaced.Assignment != assigned.Assignment
            && assigned.ValueSyntax is not null)
        {
            evaluator.MarkReplaced(replaced);
        }

        // Only what may be taken away from another property has to be known from before.
        return assigned.Value.IsNotNull || evaluator.Context.Constraints.Find(assigned.Property) is not { IsCompanion: true }
            ? record.With(assigned)
            : record.With(assigned with { WasMissing = WasMissing(record, assigned) });
    }

    private static bool WasMissing(RecordValue record, AssignedProperty assigned) => record.Find(assigned.Property.Name) is { } before
        ? before.Assignment == assigned.Assignment ? before.WasMissing : before.Value.IsNull
        : record.IsWhole && !PropertyInitializers.MayHave(assigned.Property);

    /// <summary>Evaluates an initializer that is a part of the operation.</summary>
    private Evaluated Initialize(RecordValue? record, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null || record is null)
        {
            if (initializer is not null)
            {
                evaluator.Use(initializer);
            }

            return new Evaluated(record ?? AbstractValue.NotNull);
        }

        foreach (IOperation part in initializer.Initializers)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment:
                    SyntaxNode? written = (assignment.Syntax as AssignmentExpressionSyntax)?.Right;
                    record = Assign(record, new AssignedProperty(property, Stored(evaluator.Evaluate(assignment.Value).Value), written, assignment.Syntax));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: { Type: INamedTypeSymbol type } property } } member
                    when evaluator.Context.Constraints.IsInput(type):
                    RecordValue inner = record.Find(property.Name)?.Value is RecordValue known
                        ? known
                        : RecordValue.Of(type, false);
                    record = record.With(new AssignedProperty(property, Initialize(inner, member.Initializer).Value, null, member.Syntax));
                    break;
                default:
                    evaluator.Use(part);
                    record = new RecordValue(record.Type, false, record.Properties);
                    break;
            }
        }

        return new Evaluated(record);
    }

    /// <summary>Returns what a property stores of a value: a copy of a list, as it is now.</summary>
    private AbstractValue Stored(AbstractValue value) => evaluator.Resolve(value) is var stored && stored is RecordValue made ? made.Finished() : stored;

    /// <summary>Determines whether every part of an initializer can be followed; half-written code has others.</summary>
    private static bool IsComplete(InitializerExpressionSyntax? initializer) =>
        initializer is null || initializer.Expressions.All(static part => part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax });
}
