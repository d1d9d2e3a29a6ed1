namespace SchemaGen.Evaluation.Engine;

/// <summary>Compiles schemas when they are needed for the first time, so that a schema that refers to itself comes to an end.</summary>
internal interface ISchemaCompiler
{
    /// <summary>Returns the keywords of a schema, in the order of their evaluation.</summary>
    Keyword[] Compile(CompiledSchema schema);
}
