using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates calls: the results and effects of the library's methods, and what any other method may do to the variables that it is passed.</summary>
internal sealed class CallEvaluator(OperationEvaluator evaluator)
{
    private const string CloneMethod = "<Clone>$";

    public Evaluated EvaluateInvocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.Name == CloneMethod && invocation.Instance is { } original)
        {
            // In a control flow graph, `with` is a call that clones, followed by assignments.
            Evaluated copied = evaluator.Evaluate(original);
            return evaluator.CopyRecord(copied, invocation);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            evaluator.Graph?.AddFunction(method, evaluator.State);
        }

        // A Boolean result that cannot be decided is remembered as a condition; a branch on it refines the operands.
        Evaluated receiver = invocation.Instance is null ? default : evaluator.Evaluate(invocation.Instance);
        AbstractValue? held = invocation.Instance is null ? null : evaluator.Resolve(receiver.Value);
        CallArguments arguments = Arguments(invocation.Arguments, invocation, held as CollectionValue, out DefinitionSet definitions);
        definitions |= receiver.Definitions;
        if (Enumeration.TryEvaluate(evaluator, invocation, receiver, held) is { } enumerated)
        {
            return enumerated;
        }

        if (evaluator.Context.MadeRecords is { } made && made.IsOfInterest(invocation.Syntax) && evaluator.Objects.KnownOf(invocation.Instance, evaluator.State) is { } known)
        {
            made.Add(invocation, known, evaluator.State.Path);
        }

        // `a ??= b` calls the accessor of `HasValue`.
        AbstractValue? result = method.AssociatedSymbol is IPropertySymbol property
            ? LibraryProperties.Evaluate(property, held, evaluator.Context.Types)
            : LibraryCalls.Evaluate(method, held, arguments, evaluator.Context.Types) ?? evaluator.Context.Members?.Of(method);
        if (receiver.Value is ListReference list)
        {
            Apply(list, method, arguments, definitions, invocation.Syntax);
        }
        else
        {
            evaluator.Escape(receiver.Value);
            ForgetEscaped(method, arguments);
        }

        ForgetOutputs(invocation.Arguments);
        if (result is null)
        {
            return method.ReturnType.SpecialType == SpecialType.System_Boolean
                ? new Evaluated(new ConditionValue(invocation, evaluator.State, evaluator.Context), 0, definitions)
                : OperationEvaluator.Declared(method.ReturnType);
        }

        return evaluator.Allocate(new Evaluated(result, 0, definitions), invocation);
    }

    /// <summary>Evaluates a constructor, before the initializer runs.</summary>
    public Evaluated EvaluateConstructor(IObjectCreationOperation creation)
    {
        CallArguments arguments = Arguments(creation.Arguments, null, null, out DefinitionSet definitions);
        AbstractValue? result = creation.Constructor is { } constructor ? LibraryCalls.Construct(constructor, arguments, evaluator.Context.Types) : null;
        if (creation.Constructor is { } called && result is null)
        {
            ForgetEscaped(called, arguments);
        }

        ForgetOutputs(creation.Arguments);
        return new Evaluated(result ?? AbstractValue.NotNull, 0, definitions);
    }

    /// <summary>Returns the content of a list after a call on it.</summary>
    public CollectionValue? EvaluateEffect(IInvocationOperation call, CollectionValue list)
    {
        CallArguments arguments = Arguments(call.Arguments, null, null, out _);
        ListEffect effect = ListEffects.Of(call.TargetMethod, list, arguments, evaluator.Context.Types);
        return effect.IsKept ? list : effect.After;
    }

    public Evaluated EvaluateProperty(IPropertyReferenceOperation reference)
    {
        Evaluated instance = reference.Instance is null ? default : evaluator.Evaluate(reference.Instance);
        Evaluated index = default;
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            index = evaluator.Use(argument.Value);
        }

        // An object whose property is read is finished, unless its own initializer reads it: `Options = { N = 5 }`.
        if (reference is { Syntax: not IdentifierNameSyntax, Instance: { } read } && !evaluator.IsDraft(read))
        {
            evaluator.Check(instance.Value);
        }

        if (instance.Value is RecordValue record && record.ValueOf(reference.Property) is { } stored)
        {
            return new Evaluated(stored, 0, instance.Definitions);
        }

        if (instance.Value is EnumeratorValue enumerator)
        {
            return Enumeration.Current(enumerator, reference, instance.Definitions);
        }

        if (evaluator.Objects.OfReceiver(reference) is { } given)
        {
            return new Evaluated(given);
        }

        if (evaluator.Objects.Of(reference) is { } own && evaluator.State.Find(own) is not null)
        {
            return evaluator.Read(own, reference.Type);
        }

        AbstractValue? held = reference.Instance is null ? null : evaluator.Resolve(instance.Value);
        if (StructureEvaluator.Find(reference.Property, instance) is { } member)
        {
            return member;
        }

        AbstractValue? value = reference.Arguments.Length == 1
            ? LibraryProperties.ItemOf(reference.Property, held, index.Value, evaluator.Context.Types)
            : LibraryProperties.Evaluate(reference.Property, held, evaluator.Context.Types);
        if (value is null && (evaluator.Context.Members?.Of(reference.Property) ?? evaluator.Context.Members?.Assigned(reference)) is { } known)
        {
            // A getter may return a new list each time, which its caller changes.
            return evaluator.Allocate(new Evaluated(known), reference);
        }

        if (value is null && reference.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return new Evaluated(new ConditionValue(reference, evaluator.State, evaluator.Context), 0, instance.Definitions);
        }

        return value is null ? Declared(reference.Property, reference.Property.Type) : new Evaluated(value, 0, instance.Definitions | index.Definitions);
    }

    public Evaluated EvaluateField(IFieldReferenceOperation reference)
    {
        if (reference.Instance is not null && StructureEvaluator.Find(reference.Field, evaluator.Evaluate(reference.Instance)) is { } member)
        {
            return member;
        }

        return (LibraryProperties.Evaluate(reference.Field, null, evaluator.Context.Types) ?? evaluator.Context.Members?.Of(reference.Field) ?? evaluator.Context.Members?.Assigned(reference)) is { } value
            ? new Evaluated(value)
            : Declared(reference.Field, reference.Field.Type);
    }

    /// <summary>Returns the value of a member of which only the declaration is known.</summary>
    private static Evaluated Declared(ISymbol member, ITypeSymbol type) => Nullness.StartsAsNull(member) ? OperationEvaluator.Unknown(type) : OperationEvaluator.Declared(type);

    /// <summary>Evaluates the arguments in their order, and returns them in the order of the parameters.</summary>
    /// <param name="arguments">The arguments as they are written.</param>
    /// <param name="call">The call, where it is one.</param>
    /// <param name="receiver">The collection whose method is called, where it is known.</param>
    /// <param name="definitions">The definitions that the arguments depend on.</param>
    private CallArguments Arguments(ImmutableArray<IArgumentOperation> arguments, IInvocationOperation? call, CollectionValue? receiver, out DefinitionSet definitions)
    {
        definitions = default;
        if (arguments.IsEmpty)
        {
            return CallArguments.None;
        }

        int count = arguments.Max(static argument => argument.Parameter?.Ordinal ?? -1) + 1;
        ImmutableArray<CallArgument>.Builder found = ImmutableArray.CreateBuilder<CallArgument>(count);
        found.Count = count;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
            {
                evaluator.Use(argument.Value);
                continue;
            }

            if (parameter.RefKind == RefKind.Out)
            {
                continue;
            }

            if (LambdaEvaluator.SymbolOf(argument.Value) is { } lambda)
            {
                found[parameter.Ordinal] = Lambda(lambda, argument.Value, call, receiver ?? found[0].Value as CollectionValue, ref definitions);
                continue;
            }

            Evaluated value = argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKinds.ParamCollection
                ? evaluator.EvaluateParams(argument.Value)
                : evaluator.Evaluate(argument.Value);
            definitions |= value.Definitions;
            IOperation written = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
            found[parameter.Ordinal] = new CallArgument(evaluator.Resolve(value.Value), written.Syntax, written.Type)
            {
                Identity = CollectionEvaluator.IdentityOf(value, written),
                Lambda = evaluator.Lambdas.BodyOf(written),
            };
            if (value.Value is not ListReference || ListArguments.MayChange(parameter, evaluator.Context.Types))
            {
                evaluator.Escape(value.Value);
            }
        }

        return new CallArguments(found.MoveToImmutable());
    }

    /// <summary>Evaluates an argument that is a lambda: what it computes, and the states in which it runs.</summary>
    private CallArgument Lambda(IMethodSymbol lambda, IOperation argument, IInvocationOperation? call, CollectionValue? items, ref DefinitionSet definitions)
    {
        if (call is null || !LambdaEntries.TryAdd(evaluator, call, argument, items))
        {
            evaluator.Use(argument);
        }

        LambdaBody? body = null;
        if (call is not null && evaluator.Context.Types.Classify(call.TargetMethod.ContainingType) != LibraryType.None)
        {
            body = evaluator.Lambdas.BodyOf(lambda, out DefinitionSet captured);
            definitions |= captured;
        }

        return new CallArgument(AbstractValue.NotNull, argument.Syntax, argument.Type) { Lambda = body };
    }

    /// <summary>Forgets what is passed by <c>out</c> or <c>ref</c>.</summary>
    private void ForgetOutputs(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is null or { RefKind: RefKind.Out or RefKind.Ref })
            {
                evaluator.Forget(argument.Value);
            }
        }
    }

    /// <summary>Forgets the escaped lists where a method may change them: any method outside the library, and one that changes an escaped list, because two
    /// of them may be the same.</summary>
    private void ForgetEscaped(IMethodSymbol method, CallArguments arguments)
    {
        KnownTypes types = evaluator.Context.Types;
        bool callsBack = method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate);
        LibraryType type = types.Classify(method.ContainingType);
        if (callsBack
            || type == LibraryType.None
            || (type is LibraryType.List or LibraryType.ListExtensions && !ListEffects.Of(method, CollectionValue.Anything, arguments, types).IsKept))
        {
            evaluator.ForgetEscapedLists();
        }
    }

    private void Apply(ListReference list, IMethodSymbol method, CallArguments arguments, DefinitionSet definitions, SyntaxNode place)
    {
        // The receiver may be an array, or a list behind an interface, whose content is unknown.
        CollectionValue content = evaluator.Resolve(list) as CollectionValue ?? CollectionValue.Anything;
        ListEffect effect = ListEffects.Of(method, content, arguments, evaluator.Context.Types);
        if (effect.IsUnknown)
        {
            evaluator.Escape(list);
            ForgetEscaped(method, arguments);
        }
        else if (!effect.IsKept && evaluator.Context.Variables.IsEscapedList(list.Variable) && !KnownTypes.Is(method.ContainingType, evaluator.Context.Types.List))
        {
            // It may be a set, which ignores an item that it has already.
            evaluator.ForgetEscapedLists();
        }
        else if (!effect.IsKept)
        {
            evaluator.ChangeList(list, effect.After, definitions, place);
        }
    }
}
