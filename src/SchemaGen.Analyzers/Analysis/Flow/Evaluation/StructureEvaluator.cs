using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates tuples and anonymous objects, and their members.</summary>
internal static class StructureEvaluator
{
    public static Evaluated EvaluateTuple(OperationEvaluator evaluator, ITupleOperation tuple)
    {
        DefinitionSet definitions = default;
        AbstractValue[] values = tuple.Elements.Select(element => Member(evaluator, element, ref definitions)).ToArray();
        return new Evaluated(StructureValue.Tuple(values), 0, definitions);
    }

    public static Evaluated EvaluateAnonymous(OperationEvaluator evaluator, IAnonymousObjectCreationOperation creation)
    {
        DefinitionSet definitions = default;
        var names = new List<string>();
        var values = new List<AbstractValue>();
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
            {
                names.Add(name);
                values.Add(Member(evaluator, value, ref definitions));
            }
            else
            {
                evaluator.Use(initializer);
            }
        }

        return new Evaluated(new StructureValue(names.ToImmutableArray(), values.ToImmutableArray()), 0, definitions);
    }

    /// <summary>Returns the member of a structure; null where the object is none, or the member has another name.</summary>
    public static Evaluated? Find(ISymbol member, Evaluated instance)
    {
        string name = member is IFieldSymbol { CorrespondingTupleField: { } element } ? element.Name : member.Name;
        return (instance.Value as StructureValue)?.Find(name) is { } value && !value.Equals(AbstractValue.Unknown)
            ? new Evaluated(value, 0, instance.Definitions)
            : null;
    }

    /// <summary>Converts the members of a tuple.</summary>
    public static AbstractValue Convert(StructureValue tuple, ITypeSymbol source, ITypeSymbol target)
    {
        // What is unboxed was boxed with the same type.
        if (source.IsReferenceType && target is INamedTypeSymbol { IsTupleType: true, TupleElements.Length: var count } && count == tuple.Values.Length)
        {
            return tuple;
        }

        if (source is not INamedTypeSymbol { IsTupleType: true, TupleElements: var from } || target is not INamedTypeSymbol { IsTupleType: true, TupleElements: var to } || from.Length != to.Length)
        {
            return target.IsReferenceType ? tuple : AbstractValue.NotNull;
        }

        return StructureValue.Tuple(tuple.Values.Select((value, index) => Converted(value, from[index].Type, to[index].Type)));
    }

    private static AbstractValue Converted(AbstractValue value, ITypeSymbol source, ITypeSymbol target) =>
        SymbolEqualityComparer.Default.Equals(source, target) ? value : OperationEvaluator.Unknown(target).Value;

    private static AbstractValue Member(OperationEvaluator evaluator, IOperation operation, ref DefinitionSet definitions)
    {
        Evaluated value = evaluator.Use(operation);
        definitions |= value.Definitions;
        return value.Value is RecordValue or ListReference or ConditionValue ? AbstractValue.NotNull : value.Value;
    }
}
