using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the methods and getters that only read the object that they are called on: they neither assign its members nor show it to anybody.</summary>
internal sealed class ObjectReaders(MemberBodies bodies)
{
    /// <summary>The number of methods that are followed from one to the next.</summary>
    private const int MostCalls = 3;

    // One that may follow fewer knows less, so each number has its own: the answer does not depend on who asked first.
    private readonly ConcurrentDictionary<(ISymbol Method, int Calls), bool> _known = new();

    /// <summary>Determines whether a call changes no member of the object, and gives it to nobody.</summary>
    public bool OnlyReads(IMethodSymbol method) => OnlyReads(method, MostCalls);

    /// <summary>Returns the body of such a method; null for any other.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellation) => OnlyReads(method) ? bodies.BodyOf(DeclarationOf(method), cancellation) : null;

    private bool OnlyReads(IMethodSymbol method, int calls)
    {
        if (calls == 0 || !bodies.IsOwn(method))
        {
            return false;
        }

        (ISymbol, int) key = (DeclarationOf(method), calls);
        if (!_known.TryGetValue(key, out bool onlyReads))
        {
            onlyReads = IsFixed(method)
                && bodies.BodyOf(DeclarationOf(method), CancellationToken.None) is { } body
                && body.DescendantsAndSelf().All(part => IsHarmless(part, body, calls));
            _known.TryAdd(key, onlyReads);
        }

        return onlyReads;
    }

    /// <summary>The code of a getter is that of its property.</summary>
    private static ISymbol DeclarationOf(IMethodSymbol method) => method.AssociatedSymbol ?? method;

    /// <summary>Determines whether a call runs the one declaration of the method, at once.</summary>
    private static bool IsFixed(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet, IsStatic: false, IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, IsAsync: false }
        && method is { ReturnsByRef: false, ReturnsByRefReadonly: false, ContainingType.TypeKind: TypeKind.Class, PartialDefinitionPart: null, PartialImplementationPart: null }
        && DeclarationOf(method).DeclaringSyntaxReferences.Length == 1
        && method.GetAttributes().IsEmpty
        && !MemberKinds.IsGeneric(method)
        && !TypeMentions.HasDisabledText(DeclarationOf(method), CancellationToken.None);

    private bool IsHarmless(IOperation part, IOperation body, int calls) => part switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } reference => IsRead(reference, calls) && !IsInFunction(reference, body),
        IAwaitOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation or IInvalidOperation => false,
        _ => true,
    };

    private bool IsRead(IInstanceReferenceOperation reference, int calls) => reference.Parent switch
    {
        IPropertyReferenceOperation property => !AssignmentTargets.IsTarget(property, out _)
            && (AutoProperties.IsAuto(property.Property) || (property.Property.GetMethod is { } getter && reference.Syntax is not BaseExpressionSyntax && OnlyReads(getter, calls - 1))),
        IFieldReferenceOperation { Field.RefKind: RefKind.None } field => !AssignmentTargets.IsTarget(field, out _),
        IInvocationOperation call => call.Instance == reference && reference.Syntax is not BaseExpressionSyntax && OnlyReads(call.TargetMethod, calls - 1),
        _ => false,
    };

    /// <summary>A function that has the object may run at any time.</summary>
    private static bool IsInFunction(IOperation reference, IOperation body)
    {
        for (IOperation? outer = reference; outer is not null && outer != body; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}
