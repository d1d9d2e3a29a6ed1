using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>
/// Finds the shapes that a model contains at several locations. Vendors write the same object out wherever they need it; a person would declare one type,
/// and name it after the model and not after the first location.
/// </summary>
internal sealed class RepeatedShapes
{
    private readonly HashSet<Shape> _met = [];
    private readonly HashSet<Shape> _repeated = [];

    private RepeatedShapes()
    {
    }

    public static RepeatedShapes Of(InputModel model)
    {
        var shapes = new RepeatedShapes();

        // Without a record in a record, every name has the stem of the input anyway.
        if (model.Definitions.Count > 0 || HoldsTypes(model.Root))
        {
            shapes.AddMembers(model.Root);
        }

        foreach (DefinitionModel definition in model.Definitions)
        {
            shapes.AddMembers(definition.Shape);
        }

        return shapes;
    }

    private static bool HoldsTypes(ObjectShape shape)
    {
        bool hasCollections = false;
        foreach (PropertyModel property in shape.Properties)
        {
            if (HoldsTypes(property.Shape))
            {
                return true;
            }

            hasCollections |= property.Shape is ListShape or MapShape;
        }

        // Beside plain values alone, the type of the members without a name is named where it is met.
        return hasCollections && shape.Additional is not null && HoldsTypes(shape.Additional);
    }

    /// <summary>Whether there are types within the type of the shape, or of its items.</summary>
    private static bool HoldsTypes(Shape shape) => shape switch
    {
        // A file that is an enum names its type where several refer to it.
        EnumShape { Definition.IsFile: true } or OpenEnumShape { Known.Definition.IsFile: true } => true,
        AnyShape or BooleanShape or IntegerShape or LargeIntegerShape or NumberShape or TextShape or EnumShape or OpenEnumShape => false,
        ListShape list => HoldsTypes(list.Item),
        MapShape map => HoldsTypes(map.Value),
        _ => true,
    };

    public bool Contains(Shape shape) => _repeated.Contains(IdentityOf(shape));

    /// <summary>What makes two types the same. The annotations of the property do not matter.</summary>
    public static Shape IdentityOf(Shape shape) => shape switch
    {
        EnumShape values => values with { Title = null, Description = null, Definition = null },
        IntegerShape { Names: { } names } integer => integer with { Names = (EnumShape)IdentityOf(names) },
        OpenEnumShape open => new OpenEnumShape((EnumShape)IdentityOf(open.Known), new TextShape()),
        UnionShape union => union with { Title = null, Description = null, Definition = null },
        _ => shape,
    };

    private void AddMembers(ObjectShape shape)
    {
        foreach (PropertyModel property in shape.Properties)
        {
            Add(property.Shape);
        }

        if (shape.Additional is not null)
        {
            Add(shape.Additional);
        }
    }

    private void Add(Shape shape)
    {
        switch (shape)
        {
            case ListShape list:
                Add(list.Item);
                break;
            case MapShape map:
                Add(map.Value);
                break;
            case EnumShape or OpenEnumShape or IntegerShape { Names: not null }:
                AddType(shape);
                break;
            case ObjectShape record when AddType(record):
                AddMembers(record);
                break;
            case UnionShape union when AddType(union):
                foreach (Shape alternative in union.Alternatives)
                {
                    Add(alternative);
                }

                break;
        }
    }

    /// <summary>Adds the type; returns whether it is met for the first time: what is in a repeated one is declared once.</summary>
    private bool AddType(Shape shape)
    {
        Shape identity = IdentityOf(shape);
        bool isNew = _met.Add(identity);
        if (!isNew)
        {
            _repeated.Add(identity);
        }

        return isNew;
    }
}
