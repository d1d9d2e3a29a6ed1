using System.CommandLine;

return await new RootCommand("Brings the schemas of generative-AI models into a project, and keeps them fresh.").Parse(args).InvokeAsync();
