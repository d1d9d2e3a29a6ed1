using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis;

/// <summary>An object as a chain of initialisers leaves it.</summary>
internal sealed class InitializedObject
{
    /// <summary>The last one first: it has the last word.</summary>
    private readonly List<IObjectOrCollectionInitializerOperation> _layers = [];

    private InitializedObject()
    {
    }

    /// <summary>Whether what no initialiser assigns is as the type itself leaves it. It is not where the chain starts from an object of which
    /// nothing is known, or from a constructor that somebody wrote.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The object that this initialiser is the last to touch; null where another one follows, or where the code does not compile.</summary>
    public static InitializedObject? TryCreate(IObjectOrCollectionInitializerOperation last, Constructors constructors)
    {
        var target = new InitializedObject();
        switch (last.Parent)
        {
            case IMemberInitializerOperation:
                target._layers.Add(last);
                break;
            case IObjectCreationOperation or IWithOperation when InitializerChain.Next(last.Parent) is null:
                target.AddLayers(last.Parent, constructors);
                break;
            default:
                return null;
        }

        return target._layers.All(static layer => layer.Initializers.All(static part => InitializerChain.AssignedProperty(part) is not null)) ? target : null;
    }

    /// <summary>What the chain does last to the property of that name; null where it leaves it alone.</summary>
    public IOperation? Find(string property)
    {
        foreach (IObjectOrCollectionInitializerOperation layer in _layers)
        {
            if (InitializerChain.Assignment(layer, property) is { } assignment)
            {
                return assignment;
            }
        }

        return null;
    }

    /// <summary>The assignments that nothing overwrites.</summary>
    public IEnumerable<ISimpleAssignmentOperation> EffectiveAssignments()
    {
        foreach (IObjectOrCollectionInitializerOperation layer in _layers)
        {
            foreach (IOperation part in layer.Initializers)
            {
                if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && Find(target.Property.Name) == part)
                {
                    yield return assignment;
                }
            }
        }
    }

    private void AddLayers(IOperation? creation, Constructors constructors)
    {
        while (true)
        {
            switch (creation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    creation = conversion.Operand;
                    break;
                case IWithOperation with:
                    _layers.Add(with.Initializer);
                    creation = with.Operand;
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } created:
                    if (created.Initializer is not null)
                    {
                        _layers.Add(created.Initializer);
                    }

                    IsWhole = constructors.SetNothing(constructor);
                    return;
                default:
                    return;
            }
        }
    }
}
